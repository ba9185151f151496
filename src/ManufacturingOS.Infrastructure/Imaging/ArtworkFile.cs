using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>The first gate: what can be said of a file before anything in it is decoded.</summary>
internal static class ArtworkFile
{
    public static async Task<Outcome<ArtworkFormat>> CheckAsync(string path, ImagingOptions options, CancellationToken cancellationToken)
    {
        await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
        if (file.Length == 0)
        {
            return ArtworkRefusal.Because(ArtworkRefusal.Empty);
        }

        if (file.Length > options.MaxBytes)
        {
            return ArtworkRefusal.Larger("bytes", file.Length, options.MaxBytes);
        }

        byte[] head = new byte[Math.Min(RecogniseFormat.HeadLength, file.Length)];
        await file.ReadExactlyAsync(head, cancellationToken);
        Outcome<ArtworkFormat> format = RecogniseFormat.Of(head);
        if (!format.IsOk)
        {
            return format;
        }

        if (format.Value == ArtworkFormat.Svg && head[0] != 0x1F && file.Length > options.MaxSvgBytes)
        {
            return ArtworkRefusal.Larger("bytes", file.Length, options.MaxSvgBytes);
        }

        return await TwoFilesInOne.IsItAsync(file, head, format.Value, cancellationToken) ? ArtworkRefusal.Because(ArtworkRefusal.Polyglot) : format;
    }
}
