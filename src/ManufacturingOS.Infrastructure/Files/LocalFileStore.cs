using System.Buffers;
using System.Security.Cryptography;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Files;

/// <summary>
/// The store in a folder: <c>ab/abcdef…</c>, two letters as a folder so that no folder grows too wide. A file is written under a temporary
/// name and renamed when it is whole, so a reader never sees half of one and a crash leaves only a part that the sweep takes away.
/// </summary>
public sealed class LocalFileStore(string folder, TimeProvider clock) : IFileStore
{
    private const int BufferSize = 128 * 1024;
    private const string Incoming = "incoming";

    public async Task<Outcome<StoredFile>> SaveAsync(Stream content, long maxBytes, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(Path.Combine(folder, Incoming));
        string part = Path.Combine(folder, Incoming, Path.GetRandomFileName());
        try
        {
            (string sha256, long bytes) = await WriteAsync(content, part, maxBytes, cancellationToken);
            if (bytes > maxBytes)
            {
                return new Refusal(RefusalKind.TooLarge, FileRefusal.TooBig)
                {
                    Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["limit"] = maxBytes },
                };
            }

            if (bytes == 0)
            {
                return Refusal.Invalid(FileRefusal.Empty);
            }

            Keep(part, PathOf(sha256));
            return new StoredFile(sha256, bytes);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken = default)
    {
        FileStream? file = OpenFile(PathOf(sha256));
        return Task.FromResult<Stream?>(file is null ? null : new VerifiedStream(file, sha256));
    }

    public Task<bool> ExistsAsync(string sha256, CancellationToken cancellationToken = default) => Task.FromResult(File.Exists(PathOf(sha256)));

    public Task<bool> DeleteAsync(string sha256, CancellationToken cancellationToken = default)
    {
        string path = PathOf(sha256);
        bool there = File.Exists(path);
        if (there)
        {
            File.Delete(path);
        }

        return Task.FromResult(there);
    }

    public async Task<int> SweepAsync(Func<string, CancellationToken, ValueTask<bool>> isReferenced, TimeSpan grace, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        DateTimeOffset before = clock.GetUtcNow() - grace;
        int gone = 0;
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isPart = string.Equals(file.Directory!.Name, Incoming, StringComparison.Ordinal);
            if (file.LastWriteTimeUtc >= before.UtcDateTime || (!isPart && (!Sha256.IsOne(file.Name) || await isReferenced(file.Name, cancellationToken))))
            {
                continue;
            }

            // The same content may have come again while it was asked about: then it is young.
            file.Refresh();
            if (!file.Exists || file.LastWriteTimeUtc >= before.UtcDateTime)
            {
                continue;
            }

            file.Delete();
            gone++;
        }

        return gone;
    }

    public async Task<T> WithLocalPathAsync<T>(string sha256, Func<string, CancellationToken, Task<T>> use, CancellationToken cancellationToken = default)
    {
        await using (Stream content = await OpenAsync(sha256, cancellationToken) ?? throw new FileNotFoundException("The store has no such content.", sha256))
        {
            await content.CopyToAsync(Stream.Null, BufferSize, cancellationToken);
        }

        return await use(PathOf(sha256), cancellationToken);
    }

    private static async Task<(string Sha256, long Bytes)> WriteAsync(Stream content, string part, long maxBytes, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using FileStream file = new(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
            long bytes = 0;
            int read;
            while (bytes <= maxBytes && (read = await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken)) > 0)
            {
                bytes += read;
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            // The bytes are on the disk before the name is: after a power cut there is a whole file or none.
            file.Flush(flushToDisk: true);
            return (Sha256.Write(hash.GetHashAndReset()), bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A file that is there already is replaced by the same content: that mends a damaged one, and makes it young for the sweep.</summary>
    private static void Keep(string part, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(part, path, overwrite: true);
    }

    private static FileStream? OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(string sha256)
    {
        Sha256.Check(sha256);
        return Path.Combine(folder, sha256[..2], sha256);
    }
}
