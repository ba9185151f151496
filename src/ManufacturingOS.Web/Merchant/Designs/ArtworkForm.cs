using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Verbs.Designs;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ManufacturingOS.Web.Merchant.Designs;

/// <summary>An artwork file with its label, read part by part from a form.</summary>
internal sealed record ArtworkForm(StoredFile File, DesignLabel Label)
{
    /// <summary>The form around the file: boundaries, headers, two short fields.</summary>
    public const long MaxOverhead = 64 * 1024;

    private const int LongestField = 1024;

    public static Refusal TooBig(long limit) =>
        new(RefusalKind.TooLarge, FileRefusal.TooBig) { Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["limit"] = limit } };

    /// <summary>The same, with a form that breaks off or grows over the limit as a refusal.</summary>
    public static async Task<Outcome<ArtworkForm>> ReadSafely(HttpRequest request, DesignIntake intake, CancellationToken cancelled)
    {
        try
        {
            return await Read(request, intake, cancelled);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooBig(intake.MaxBytes);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && !cancelled.IsCancellationRequested)
        {
            return Refusal.Invalid("upload-broken-off");
        }
    }

    /// <exception cref="IOException">The form ends before its end.</exception>
    /// <exception cref="InvalidDataException">The form's own headers are too long or no headers.</exception>
    public static async Task<Outcome<ArtworkForm>> Read(HttpRequest request, DesignIntake intake, CancellationToken cancelled)
    {
        if (BoundaryOf(request.ContentType) is not { } boundary)
        {
            return NoFile();
        }

        var reader = new MultipartReader(boundary, request.Body);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        StoredFile? file = null;
        string? fileName = null;
        while (await reader.ReadNextSectionAsync(cancelled) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition))
            {
                continue;
            }

            if (disposition.IsFileDisposition() && file is null)
            {
                Outcome<StoredFile> kept = await intake.Keep(section.Body, cancelled);
                if (!kept.IsOk)
                {
                    return kept.Refusal;
                }

                file = kept.Value;
                fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
            }
            else if (disposition.IsFormDisposition())
            {
                fields[HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? ""] = await ReadField(section.Body, cancelled);
            }
        }

        return file is null ? NoFile() : new ArtworkForm(file, DesignLabel.Of(fields.GetValueOrDefault("name"), fileName, fields.GetValueOrDefault("external_id")));
    }

    private static Refusal NoFile() => Refusal.Invalid("upload-no-file", "/file");

    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    private static async Task<string> ReadField(Stream body, CancellationToken cancelled)
    {
        byte[] buffer = new byte[LongestField];
        int length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancelled);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
