using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Opens a raster file with the loader of its type, never with one that the engine would choose, and holds its header against the limits.</summary>
internal static class OpenPicture
{
    /// <param name="shrink">JPEG only: decode at 1/2, 1/4 or 1/8, which costs a fraction.</param>
    /// <exception cref="VipsException">The header cannot be read.</exception>
    public static VipsImage At(string path, ArtworkFormat format, int shrink = 1)
    {
        using VipsOperation load = new(Loader(format));

        // Without fail_on a cut-off file decodes to a picture with a grey rest.
        load.Set([("filename", path), ("access", "sequential"), ("fail_on", "error")]);
        if (shrink > 1 && format == ArtworkFormat.Jpeg)
        {
            load.Set("shrink", shrink);
        }

        load.Build();
        return load.ImageOut("out");
    }

    public static Refusal? Oversize(VipsImage image, ArtworkFormat format, ImagingOptions options)
    {
        int side = Math.Max(image.Width, image.Height);
        if (side > options.MaxSide)
        {
            return ArtworkRefusal.Larger("side", side, options.MaxSide);
        }

        bool whole = format == ArtworkFormat.WebP || image.Text("interlaced") is "1" || image.Text("jpeg-multiscan") is "1";
        long pixels = (long)image.Width * image.Height, most = whole ? Math.Min(options.MaxWholePixels, options.MaxPixels) : options.MaxPixels;
        return pixels > most ? ArtworkRefusal.Larger("pixels", pixels, most) : null;
    }

    private static string Loader(ArtworkFormat format) => format switch
    {
        ArtworkFormat.Png => "pngload",
        ArtworkFormat.Jpeg => "jpegload",
        ArtworkFormat.WebP => "webpload",
        ArtworkFormat.Tiff => "tiffload",
        ArtworkFormat.Svg => throw new InvalidOperationException("Vectors are drawn in a child process only."),
    };
}
