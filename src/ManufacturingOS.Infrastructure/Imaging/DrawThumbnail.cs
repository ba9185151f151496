using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Draws a raster file small: upright, sRGB with alpha, without the camera's and the place's data.</summary>
internal static class DrawThumbnail
{
    private const int WebPQuality = 82;
    private const int LongestJpegShrink = 8;

    /// <exception cref="VipsException">The file cannot be decoded.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or over its time.</exception>
    public static Outcome<RenderedImage> Of(
        string path, ArtworkFormat artwork, int maxPx, PictureFormat format, ImagingOptions options, CancellationToken cancellationToken)
    {
        using VipsImage header = OpenPicture.At(path, artwork);
        if (OpenPicture.Oversize(header, artwork, options) is { } tooLarge)
        {
            return tooLarge;
        }

        using VipsImage source = OpenPicture.At(path, artwork, Shrink(Math.Max(header.Width, header.Height), maxPx));
        using VipsImage small = VipsOperation.Image("thumbnail_image", ("in", source), ("width", maxPx), ("height", maxPx), ("size", "down"));
        using VipsImage rgba = ToSrgb.From(small);
        using (new VipsDeadline(rgba, cancellationToken))
        {
            try
            {
                byte[] bytes = format switch
                {
                    PictureFormat.WebP => VipsOperation.Bytes("webpsave_buffer", ("in", rgba), ("Q", WebPQuality), ("strip", true)),
                    PictureFormat.Png => VipsOperation.Bytes("pngsave_buffer", ("in", rgba), ("compression", 6), ("strip", true)),
                };
                return new RenderedImage(bytes, format, rgba.Width, rgba.Height);
            }
            catch (VipsException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw;
            }
        }
    }

    /// <summary>Leaves at least twice the wanted size to the better filter.</summary>
    private static int Shrink(int side, int maxPx)
    {
        int shrink = 1;
        while (shrink < LongestJpegShrink && side / (shrink * 2) >= maxPx * 2)
        {
            shrink *= 2;
        }

        return shrink;
    }
}
