using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace ManufacturingOS.Web.Api.Contract.Once;

/// <summary>What a call asks for, in short: SHA-256 of method, address and body.</summary>
/// <param name="IsWhole">
/// False for an upload. It streams and is never held, and a repeat is wrapped in other boundaries; that it is the same is seen on what
/// the verb was asked, which names the file by its content.
/// </param>
internal sealed record Fingerprint(string Hash, bool IsWhole)
{
    public static async Task<Fingerprint> Of(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path.Value}{request.QueryString.Value}\n"));
        bool isWhole = request.HasJsonContentType() || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false || request.ContentLength == 0;
        if (isWhole && request.Body.CanSeek)
        {
            await AppendBody(hash, request);
        }

        return new Fingerprint(Convert.ToHexStringLower(hash.GetHashAndReset()), isWhole);
    }

    private static async Task AppendBody(IncrementalHash hash, HttpRequest request)
    {
        request.Body.Position = 0;
        byte[] buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
    }
}
