namespace ManufacturingOS.Infrastructure.Imaging;

public enum PictureFormat
{
    WebP,
    Png,
}

/// <summary>A finished picture, small enough to hold.</summary>
public sealed record RenderedImage(byte[] Bytes, PictureFormat Format, int Width, int Height)
{
    public string ContentType => Format switch
    {
        PictureFormat.WebP => "image/webp",
        PictureFormat.Png => "image/png",
    };
}
