using System.Runtime.InteropServices;

namespace ManufacturingOS.Infrastructure.Imaging.Vips;

/// <summary>A picture of libvips: a recipe whose pixels are worked out when somebody pulls them. Dispose it like a file.</summary>
internal sealed class VipsImage : SafeHandle
{
    public const string ProfileField = "icc-profile-data";

    /// <summary>Takes over one reference.</summary>
    public VipsImage(nint reference)
        : base(0, ownsHandle: true) => SetHandle(reference);

    public override bool IsInvalid => handle == 0;

    public int Width => Native.vips_image_get_width(this);

    public int Height => Native.vips_image_get_height(this);

    public int Bands => Native.vips_image_get_bands(this);

    public bool HasAlpha => Native.vips_image_hasalpha(this) != 0;

    public VipsInterpretation Interpretation => (VipsInterpretation)Native.vips_image_get_interpretation(this);

    public VipsBandFormat BandFormat => (VipsBandFormat)Native.vips_image_get_format(this);

    /// <summary>Pixels per millimetre; 1 where the file does not say.</summary>
    public double PixelsPerMm => Native.vips_image_get_xres(this);

    public int Pages => Native.vips_image_get_n_pages(this);

    /// <summary>EXIF orientation, 1 to 8.</summary>
    public int Orientation => Native.vips_image_get_orientation(this);

    public static unsafe VipsImage FromPixels(ReadOnlySpan<byte> pixels, int width, int height, int bands)
    {
        if (pixels.Length != checked(width * height * bands))
        {
            throw new ArgumentException("As many bytes as width times height times bands.", nameof(pixels));
        }

        fixed (byte* first = pixels)
        {
            nint image = Native.vips_image_new_from_memory_copy(first, (nuint)pixels.Length, width, height, bands, (int)VipsBandFormat.UChar);
            return image == 0 ? throw VipsException.Last("memory") : new VipsImage(image);
        }
    }

    public bool Has(string field) => Native.vips_image_get_typeof(this, field) != 0;

    public unsafe string? Text(string field)
    {
        nint text;
        if (!Has(field) || Native.vips_image_get_as_string(this, field, &text) != 0)
        {
            return null;
        }

        string? result = Marshal.PtrToStringUTF8(text);
        Native.g_free(text);
        return result;
    }

    protected override bool ReleaseHandle()
    {
        Native.g_object_unref(handle);
        return true;
    }
}

/// <summary>What the bands of a picture mean; the numbers are libvips' own.</summary>
internal enum VipsInterpretation
{
    Multiband = 0,
    BlackAndWhite = 1,
    Histogram = 10,
    Lab = 13,
    Cmyk = 15,
    LabQ = 16,
    Rgb = 17,
    LabS = 21,
    Srgb = 22,
    Rgb16 = 25,
    Grey16 = 26,
    Matrix = 27,
    ScRgb = 28,
}

internal enum VipsBandFormat
{
    UChar = 0,
    Char = 1,
    UShort = 2,
    Short = 3,
    UInt = 4,
    Int = 5,
    Float = 6,
    Complex = 7,
    Double = 8,
}
