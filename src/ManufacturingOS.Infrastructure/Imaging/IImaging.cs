using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>
/// Looks at artwork and draws pictures of it. Files come by path, so that a large one is never whole in memory; a file of the store gets
/// its path by <see cref="Files.IFileStore.WithLocalPathAsync{T}"/>. Every refusal has one of the codes of <see cref="ArtworkRefusal"/>.
/// </summary>
public interface IImaging
{
    ImagingAvailability Availability { get; }

    /// <summary>Checks type, limits and the whole content, and measures it.</summary>
    Task<Outcome<ArtworkInspection>> InspectAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>An upright sRGB picture with alpha that fits into a square of <paramref name="maxPx"/>; never enlarged, except vectors.</summary>
    Task<Outcome<RenderedImage>> ThumbnailAsync(string path, int maxPx, PictureFormat format = PictureFormat.WebP, CancellationToken cancellationToken = default);

    /// <summary>The same at the size of a screen: up to <see cref="PreviewPx"/> a side. A checkerboard below it is the page's matter.</summary>
    Task<Outcome<RenderedImage>> PreviewAsync(string path, PictureFormat format = PictureFormat.WebP, CancellationToken cancellationToken = default) =>
        ThumbnailAsync(path, PreviewPx, format, cancellationToken);

    const int PreviewPx = 2000;
}
