using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Files;

/// <summary>
/// Keeps uploaded and made files under the hash of their content: the same content is kept once, and a file never changes. Who may see a
/// file, and what it is called, the database knows. Every hash is a SHA-256 in lower-case hexadecimal, 64 characters; another is an <see cref="ArgumentException"/>.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Streams the content into the store; refused with <see cref="FileRefusal.TooBig"/> as soon as it exceeds <paramref name="maxBytes"/>,
    /// with <see cref="FileRefusal.Empty"/> when there is none. Nothing of a refused or broken-off upload is kept.
    /// </summary>
    Task<Outcome<StoredFile>> SaveAsync(Stream content, long maxBytes, CancellationToken cancellationToken = default);

    /// <summary>
    /// The content from its beginning, or null when it is not there. Its checksum is verified while it is read: at the end of a damaged
    /// file the reader gets an <see cref="InvalidDataException"/>.
    /// </summary>
    Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken = default);

    Task<bool> ExistsAsync(string sha256, CancellationToken cancellationToken = default);

    /// <summary>True when there was something to delete. Other records may hold the same content: <see cref="SweepAsync"/> is the safer way.</summary>
    Task<bool> DeleteAsync(string sha256, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes what nothing refers to any more and is older than <paramref name="grace"/>, left-over parts of uploads included; answers how many files went.
    /// The grace period covers uploads whose record is not committed yet.
    /// </summary>
    Task<int> SweepAsync(Func<string, CancellationToken, ValueTask<bool>> isReferenced, TimeSpan grace, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives the content a path on this machine for as long as <paramref name="use"/> runs, checksum verified before. The file at the path must not be changed.
    /// </summary>
    /// <exception cref="FileNotFoundException">The store has no such content.</exception>
    Task<T> WithLocalPathAsync<T>(string sha256, Func<string, CancellationToken, Task<T>> use, CancellationToken cancellationToken = default);
}
