using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Imaging;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Photos;

/// <summary>
/// The way of a photo into the house: kept while it streams in, looked at, redrawn upright at the size of a screen. The file as it came
/// belongs to nobody: the store's sweep takes it away.
/// </summary>
public sealed class PhotoIntake(IFileStore files, IImaging imaging, VerbRunner verbs)
{
    /// <summary>Most bytes of one photo: what a phone's camera makes at its best setting.</summary>
    public const long MaxBytes = 15 * 1024 * 1024;

    private const int ThumbnailPx = 320;

    private static readonly string[] Formats = ["jpeg", "png", "webp", "tiff"];

    /// <summary>Streams a photo in and answers its key.</summary>
    public async Task<Outcome<string>> Take(Actor actor, Stream content, CancellationToken cancelled)
    {
        Outcome<StoredFile> kept = await files.SaveAsync(content, MaxBytes, cancelled);
        if (!kept.IsOk)
        {
            return kept.Refusal;
        }

        Outcome<KeepPhoto> redrawn = await files.WithLocalPathAsync(kept.Value.Sha256, Redraw, cancelled);
        if (!redrawn.IsOk)
        {
            return redrawn.Refusal;
        }

        Outcome<Done> noted = await verbs.Run(actor, redrawn.Value, cancelled);
        return noted.IsOk ? redrawn.Value.Key : noted.Refusal;
    }

    private async Task<Outcome<KeepPhoto>> Redraw(string path, CancellationToken cancelled)
    {
        Outcome<ArtworkInspection> inspection = await imaging.InspectAsync(path, cancelled);
        if (!inspection.IsOk)
        {
            return inspection.Refusal;
        }

        if (inspection.Value.IsVector)
        {
            return new Refusal(RefusalKind.Unsupported, "photo-not-a-photo") { Pointer = "/file", ValidValues = Formats };
        }

        Outcome<string> picture = await Keep(await imaging.PreviewAsync(path, cancellationToken: cancelled), cancelled);
        if (!picture.IsOk)
        {
            return picture.Refusal;
        }

        Outcome<string> thumbnail = await Keep(await imaging.ThumbnailAsync(path, ThumbnailPx, cancellationToken: cancelled), cancelled);
        return thumbnail.IsOk ? new KeepPhoto(picture.Value, thumbnail.Value) : thumbnail.Refusal;
    }

    private async Task<Outcome<string>> Keep(Outcome<RenderedImage> picture, CancellationToken cancelled)
    {
        if (!picture.IsOk)
        {
            return picture.Refusal;
        }

        using var content = new MemoryStream(picture.Value.Bytes, writable: false);
        Outcome<StoredFile> kept = await files.SaveAsync(content, MaxBytes, cancelled);
        return kept.IsOk ? kept.Value.Sha256 : kept.Refusal;
    }
}
