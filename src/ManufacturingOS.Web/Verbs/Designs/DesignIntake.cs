using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Imaging;
using ManufacturingOS.Infrastructure.PublicWeb;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>
/// The way of an artwork file into the house, the same for the page and for programs: kept while it streams in, looked at, pictured,
/// then made a design by the verb. Large work is done here, outside the verb's transaction.
/// </summary>
public sealed class DesignIntake(IFileStore files, IImaging imaging, VerbRunner verbs, PublicWebClient web, IOptions<ImagingOptions> limits)
{
    /// <summary>Longest side of a thumbnail in px: two for each px of the widest card.</summary>
    private const int ThumbnailPx = 480;

    /// <summary>Most bytes of one file.</summary>
    public long MaxBytes => limits.Value.MaxBytes;

    /// <summary>Streams a file into the store; a larger one is refused as soon as it is larger.</summary>
    public Task<Outcome<StoredFile>> Keep(Stream content, CancellationToken cancelled) => files.SaveAsync(content, MaxBytes, cancelled);

    /// <summary>Fetches a file from an address that the merchant names and keeps it, with a name for it.</summary>
    public Task<Outcome<(StoredFile File, string Name)>> Fetch(string url, CancellationToken cancelled) =>
        web.Fetch<(StoredFile, string)>(
            url,
            async (content, name, stop) =>
            {
                Outcome<StoredFile> kept = await Keep(content, stop);
                return kept.IsOk ? (kept.Value, name) : kept.Refusal;
            },
            cancelled
        );

    /// <summary>Makes a design of a kept file, or says why it is none. A refused file is nobody's: the store's sweep takes it away.</summary>
    public async Task<Outcome<Id<Design>>> Take(Actor actor, StoredFile file, DesignLabel label, CancellationToken cancelled)
    {
        if (label.Check() is { } fault)
        {
            return fault;
        }

        Outcome<UploadDesign> looked = await files.WithLocalPathAsync(file.Sha256, (path, stop) => Look(path, label, stop), cancelled);
        return looked.IsOk ? await verbs.Run(actor, looked.Value, cancelled) : looked.Refusal;
    }

    private async Task<Outcome<UploadDesign>> Look(string path, DesignLabel label, CancellationToken cancelled)
    {
        Outcome<ArtworkInspection> inspection = await imaging.InspectAsync(path, cancelled);
        if (!inspection.IsOk)
        {
            return inspection.Refusal;
        }

        Outcome<string> preview = await KeepPicture(await imaging.PreviewAsync(path, cancellationToken: cancelled), cancelled);
        if (!preview.IsOk)
        {
            return preview.Refusal;
        }

        Outcome<string> thumbnail = await KeepPicture(await imaging.ThumbnailAsync(path, ThumbnailPx, cancellationToken: cancelled), cancelled);
        return thumbnail.IsOk ? new UploadDesign(label, inspection.Value, preview.Value, thumbnail.Value) : thumbnail.Refusal;
    }

    private async Task<Outcome<string>> KeepPicture(Outcome<RenderedImage> picture, CancellationToken cancelled)
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
