using System.Buffers.Binary;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>
/// A picture that is also another kind of file (a page, an archive, a program) is an attack on whoever opens it by another name. Looked at:
/// the mark of a PDF near the beginning, the directory of an archive at the end, and anything of substance after the end of a PNG or WebP.
/// </summary>
internal static class TwoFilesInOne
{
    private const int PdfMarkWithin = 1024;
    private const int LongestArchiveTail = 22 + ushort.MaxValue;
    private static readonly byte[][] marks = [.. new[] { "%PDF-", "PK\u0003\u0004", "<?php", "<html", "<script", "<!doctype", "<svg", "GIF8", "MZ", "\u007fELF" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    public static async Task<bool> IsItAsync(FileStream file, byte[] head, ArtworkFormat format, CancellationToken cancellationToken)
    {
        if (format == ArtworkFormat.Svg)
        {
            return false; // One XML document from the first to the last character, or the gate refuses it.
        }

        if (head.AsSpan(0, Math.Min(PdfMarkWithin, head.Length)).IndexOf("%PDF-"u8) >= 0 || await EndsAsArchiveAsync(file, cancellationToken))
        {
            return true;
        }

        long? end = format switch
        {
            ArtworkFormat.Png => await EndOfPngAsync(file, cancellationToken),
            ArtworkFormat.WebP => 8L + BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)),
            ArtworkFormat.Jpeg or ArtworkFormat.Tiff or ArtworkFormat.Svg => null,
        };
        return end < file.Length && await HoldsMarkAsync(file, end.Value, cancellationToken);
    }

    private static async Task<bool> EndsAsArchiveAsync(FileStream file, CancellationToken cancellationToken)
    {
        byte[] tail = await ReadAsync(file, Math.Max(0, file.Length - LongestArchiveTail), LongestArchiveTail, cancellationToken);
        for (int at = tail.Length - 22; at >= 0; at--)
        {
            // "End of central directory": its last field is the length of the comment that reaches to the end of the file.
            if (tail.AsSpan(at).StartsWith("PK\u0005\u0006"u8) && at + 22 + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) == tail.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Walks the chunks; null where they do not lead to an end (the decoder will say so).</summary>
    private static async Task<long?> EndOfPngAsync(FileStream file, CancellationToken cancellationToken)
    {
        long at = 8;
        byte[] chunk = new byte[8];
        while (at + 12 <= file.Length)
        {
            file.Position = at;
            await file.ReadExactlyAsync(chunk, cancellationToken);
            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk.AsSpan(4).SequenceEqual("IEND"u8))
            {
                return at;
            }
        }

        return null;
    }

    private static async Task<bool> HoldsMarkAsync(FileStream file, long from, CancellationToken cancellationToken)
    {
        byte[] rest = await ReadAsync(file, from, 4096, cancellationToken);
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = (byte)char.ToLowerInvariant((char)rest[i]);
        }

        return marks.Any(mark => rest.AsSpan().IndexOf(Array.ConvertAll(mark, b => (byte)char.ToLowerInvariant((char)b))) >= 0);
    }

    private static async Task<byte[]> ReadAsync(FileStream file, long from, int most, CancellationToken cancellationToken)
    {
        file.Position = from;
        byte[] bytes = new byte[Math.Min(most, file.Length - from)];
        await file.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
