namespace ManufacturingOS.Infrastructure.Imaging.Vips;

/// <summary>
/// Pulls the pixels of a picture from top to bottom, some rows at a time, so that the file is decoded as a stream and never stands whole in memory.
/// One reader belongs to one thread.
/// </summary>
internal sealed unsafe class PixelRows : IDisposable
{
    private readonly VipsImage image;
    private nint region;

    public PixelRows(VipsImage image)
    {
        this.image = image;
        Width = image.Width;
        region = Native.vips_region_new(image);
        if (region == 0)
        {
            throw VipsException.Last("region");
        }
    }

    private int Width { get; }

    /// <summary>Copies <paramref name="count"/> rows of 8-bit pixels from row <paramref name="top"/> on.</summary>
    public void Read(int top, int count, Span<byte> rows)
    {
        nuint length;
        byte* first = Native.vips_region_fetch(region, 0, top, Width, count, &length);
        if (first == null)
        {
            throw VipsException.Last("decode");
        }

        try
        {
            new ReadOnlySpan<byte>(first, checked((int)length)).CopyTo(rows);
        }
        finally
        {
            Native.g_free((nint)first);
        }

        GC.KeepAlive(image);
    }

    public void Dispose()
    {
        if (region != 0)
        {
            Native.g_object_unref(region);
            region = 0;
        }
    }
}
