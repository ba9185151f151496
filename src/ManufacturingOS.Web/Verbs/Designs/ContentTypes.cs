using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>The content type of an artwork file as its content says, whatever the sender called it.</summary>
internal static class ContentTypes
{
    public static string Of(ArtworkFormat format) =>
        format switch
        {
            ArtworkFormat.Png => "image/png",
            ArtworkFormat.Jpeg => "image/jpeg",
            ArtworkFormat.WebP => "image/webp",
            ArtworkFormat.Tiff => "image/tiff",
            ArtworkFormat.Svg => "image/svg+xml",
        };
}
