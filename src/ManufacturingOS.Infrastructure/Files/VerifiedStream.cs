using System.Security.Cryptography;

namespace ManufacturingOS.Infrastructure.Files;

/// <summary>Reads forward only and compares the hash at the end: damaged content ends in an exception and not in a whole-looking file.</summary>
internal sealed class VerifiedStream(Stream inner, string sha256) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long position;
    private bool verified;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Seen(buffer.AsSpan(offset, inner.Read(buffer, offset, count)), count);

    public override int Read(Span<byte> buffer) => Seen(buffer[..inner.Read(buffer)], buffer.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken);
        return Seen(buffer.Span[..read], buffer.Length);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Seen(ReadOnlySpan<byte> bytes, int asked)
    {
        position += bytes.Length;
        if (bytes.Length > 0)
        {
            hash.AppendData(bytes);
        }
        else if (asked > 0 && !verified)
        {
            verified = true;
            if (!string.Equals(Sha256.Write(hash.GetHashAndReset()), sha256, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"The content of {sha256} is damaged.");
            }
        }

        return bytes.Length;
    }
}
