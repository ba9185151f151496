using ManufacturingOS.Infrastructure.Files;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ManufacturingOS.Web.Files;

/// <summary>
/// Sends a file of the store. Its hash is its version, so a browser that has it keeps it. Whatever is in it, it can do nothing here: the
/// type is not guessed, and what it opens runs in a sandbox without scripts, network or our cookies.
/// </summary>
internal static class StoredFileAnswer
{
    private const string Sandbox = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    /// <param name="downloadAs">Name to save under, or null to show it in the page.</param>
    public static async Task<IResult> Send(HttpContext context, IFileStore files, string sha256, string contentType, string? downloadAs)
    {
        IHeaderDictionary headers = context.Response.Headers;
        var tag = new EntityTagHeaderValue($"\"{sha256}\"");
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers.ETag = tag.ToString();
        headers.CacheControl = downloadAs is null ? "private, max-age=31536000, immutable" : "private, no-cache";
        if (IsKnown(context.Request.Headers.IfNoneMatch, tag))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await files.OpenAsync(sha256, context.RequestAborted) is not { } content)
        {
            // The record is there and the file is not: nothing that a second try would mend at once.
            headers.CacheControl = "no-store";
            headers.Remove(HeaderNames.ETag);
            return Results.NotFound();
        }

        context.Response.ContentLength = content.Length;
        if (downloadAs is not null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(downloadAs);
            headers.ContentDisposition = disposition.ToString();
        }

        return Results.Stream(content, contentType);
    }

    private static bool IsKnown(StringValues asked, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(asked, out IList<EntityTagHeaderValue>? known) && known.Any(k => k.Tag == "*" || k.Compare(tag, useStrongComparison: false));
}
