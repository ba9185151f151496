using System.Security.Cryptography;

namespace ManufacturingOS.Infrastructure.Files;

/// <summary>The one way in which hashes of content are written: 64 lower-case hexadecimal digits. Checking it also keeps names from leaving the store.</summary>
internal static class Sha256
{
    public static bool IsOne(string? text) => text is { Length: 64 } && text.All(c => char.IsAsciiHexDigitLower(c));

    public static void Check(string sha256)
    {
        if (!IsOne(sha256))
        {
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));
        }
    }

    public static string Write(byte[] hash) => Convert.ToHexStringLower(hash);

    public static async Task<string> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return Write(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
