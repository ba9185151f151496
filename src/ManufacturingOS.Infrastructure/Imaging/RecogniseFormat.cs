using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Tells what a file is from its first bytes; its name and what the browser says of it are not asked.</summary>
internal static class RecogniseFormat
{
    /// <summary>How many bytes at the beginning decide.</summary>
    public const int HeadLength = 64 * 1024;

    private static readonly (string Found, string Advice, int At, byte[] Magic)[] notTaken =
    [
        ("psd", Advice.ExportPicture, 0, "8BPS"u8.ToArray()),
        ("gif", Advice.ExportPicture, 0, "GIF8"u8.ToArray()),
        ("bmp", Advice.ExportPicture, 0, "BM"u8.ToArray()),
        ("eps", Advice.ExportDrawing, 0, "%!PS"u8.ToArray()),
        ("eps", Advice.ExportDrawing, 0, [0xC5, 0xD0, 0xD3, 0xC6]),
        ("jpeg2000", Advice.ExportPicture, 0, [0, 0, 0, 12, (byte)'j', (byte)'P', 0x20, 0x20]),
        ("jpeg2000", Advice.ExportPicture, 0, [0xFF, 0x4F, 0xFF, 0x51]),
        ("jpegxl", Advice.ExportPicture, 0, [0xFF, 0x0A]),
        ("jpegxl", Advice.ExportPicture, 0, [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', 0x20]),
        ("exr", Advice.ExportPicture, 0, [0x76, 0x2F, 0x31, 0x01]),
        ("dds", Advice.ExportPicture, 0, "DDS "u8.ToArray()),
        ("xcf", Advice.ExportPicture, 0, "gimp xcf"u8.ToArray()),
        ("ico", Advice.ExportPicture, 0, [0, 0, 1, 0]),
        ("cdr", Advice.ExportDrawing, 8, "CDR"u8.ToArray()),
        ("zip", Advice.UseKnownType, 0, "PK\u0003\u0004"u8.ToArray()),
    ];

    public static Outcome<ArtworkFormat> Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
        {
            return ArtworkFormat.Png;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return ArtworkFormat.Jpeg;
        }

        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8))
        {
            return ArtworkFormat.WebP;
        }

        if (IsTiff(head))
        {
            return ArtworkFormat.Tiff;
        }

        // Readers of PDF look for its mark anywhere in the first kilobyte.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return ArtworkRefusal.NotTaken(head.IndexOf("Illustrator"u8) >= 0 ? "ai" : "pdf", Advice.ExportDrawing);
        }

        return Box(head) ?? Known(head) ?? Text(head);
    }

    private static bool IsTiff(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && (
            head.StartsWith("II"u8) ? BinaryPrimitives.ReadUInt16LittleEndian(head[2..]) is 42 or 43
            : head.StartsWith("MM"u8) && BinaryPrimitives.ReadUInt16BigEndian(head[2..]) is 42 or 43);

    /// <summary>HEIC and AVIF are boxes like MP4; the brand says which.</summary>
    private static Outcome<ArtworkFormat>? Box(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        string brand = Encoding.ASCII.GetString(head[8..12]);
        return ArtworkRefusal.NotTaken(brand is "avif" or "avis" ? "avif" : brand is "heic" or "heix" or "mif1" or "msf1" or "heim" or "hevc" ? "heic" : "video", Advice.ExportPicture);
    }

    private static Outcome<ArtworkFormat>? Known(ReadOnlySpan<byte> head)
    {
        foreach ((string found, string advice, int at, byte[] magic) in notTaken)
        {
            if (head.Length >= at + magic.Length && head.Slice(at, magic.Length).SequenceEqual(magic))
            {
                return ArtworkRefusal.NotTaken(found, advice);
            }
        }

        return null;
    }

    private static Outcome<ArtworkFormat> Text(ReadOnlySpan<byte> head)
    {
        byte[] text = head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Unpacked(head) : head.ToArray();
        string? root = RootElement(text);
        return string.Equals(root, "svg", StringComparison.Ordinal)
            ? ArtworkFormat.Svg
            : ArtworkRefusal.NotTaken(root is null ? "unknown" : root.ToLowerInvariant() is "html" ? "html" : "xml", Advice.UseKnownType);
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> head)
    {
        byte[] text = new byte[HeadLength];
        using GZipStream gzip = new(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
        int length = 0;
        try
        {
            int read;
            while (length < text.Length && (read = gzip.Read(text, length, text.Length - length)) > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // Cut off or damaged: what came out so far decides what it wants to be; the gate decides whether it is whole.
        }

        return text[..length];
    }

    private static string? RootElement(byte[] text)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(text), SvgGate.Settings(text.Length));
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    return reader.LocalName;
                }
            }
        }
        catch (XmlException)
        {
            // A document type longer than the head, or broken text: it is looked at as a drawing when it says so.
            return text.AsSpan().IndexOf("<svg"u8) >= 0 ? "svg" : null;
        }

        return null;
    }
}
