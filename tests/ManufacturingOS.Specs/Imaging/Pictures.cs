using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Specs.Imaging;

/// <summary>A folder of small pictures, made by the engine itself or byte by byte, gone at the end of the test.</summary>
public sealed class Pictures : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mos-specs-");

    /// <summary>RGBA of one px.</summary>
    public delegate (int Red, int Green, int Blue, int Alpha) Paint(int x, int y);

    public static (int, int, int, int) Clear => (0, 0, 0, 0);

    public string Png(int width, int height, Paint paint) => Save("pngsave", "p.png", width, height, 4, paint);

    public string OpaquePng(int width, int height, Paint paint) => Save("pngsave", "o.png", width, height, 3, paint);

    public string WebP(int width, int height, Paint paint) => Save("webpsave", "w.webp", width, height, 4, paint, ("lossless", true));

    public string Tiff(int width, int height, Paint paint) => Save("tiffsave", "t.tif", width, height, 4, paint);

    public string Jpeg(int width, int height, Paint paint, int orientation = 1)
    {
        byte[] jpeg = File.ReadAllBytes(Save("jpegsave", "j.jpg", width, height, 3, paint, ("Q", 95)));
        return orientation == 1 ? Bytes(jpeg) : Bytes([.. jpeg[..2], .. Exif(orientation), .. jpeg[2..]]);
    }

    /// <summary>The same picture saved in another way.</summary>
    public static string Again(string path, string kind, params (string, object)[] arguments)
    {
        string copy = path + "-again." + kind;
        using VipsImage image = VipsOperation.Image(kind + "load", ("filename", path));
        VipsOperation.Run(kind + "save", [("in", image), ("filename", copy), .. arguments]);
        return copy;
    }

    /// <summary>A TIFF in the press's inks, or with more channels than colours.</summary>
    public string TiffOf(int width, int height, string interpretation, params byte[] pixel)
    {
        string path = Path.Combine(folder.FullName, Path.GetRandomFileName() + ".tif");
        using VipsImage raw = VipsImage.FromPixels([.. Enumerable.Repeat(pixel, width * height).SelectMany(values => values)], width, height, pixel.Length);
        using VipsImage image = VipsOperation.Image("copy", ("in", raw), ("interpretation", interpretation));
        VipsOperation.Run("tiffsave", ("in", image), ("filename", path));
        return path;
    }

    public string Bytes(byte[] content)
    {
        string path = Path.Combine(folder.FullName, Path.GetRandomFileName());
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Text(string content) => Bytes(Encoding.UTF8.GetBytes(content));

    public string Svg(string body, string attributes = "viewBox=\"0 0 100 50\"") =>
        Text($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" {attributes}>{body}</svg>");

    public string Packed(Action<Stream> write)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            write(gzip);
        }

        return Bytes(packed.ToArray());
    }

    /// <summary>A PNG whose header states a size, and whose pixels are whatever is given.</summary>
    public string PngStating(int width, int height, byte[] pixels)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits; the colour type 0 is grey
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(pixels);
        }

        return Bytes([0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Save(string saver, string name, int width, int height, int bands, Paint paint, params (string, object)[] arguments)
    {
        byte[] pixels = new byte[width * height * bands];
        for (int y = 0, at = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                (int red, int green, int blue, int alpha) = paint(x, y);
                foreach (int value in bands == 4 ? (int[])[red, green, blue, alpha] : [red, green, blue])
                {
                    pixels[at++] = (byte)value;
                }
            }
        }

        _ = Engine.Instance;
        string path = Path.Combine(folder.FullName, Path.GetRandomFileName() + name);
        using VipsImage raw = VipsImage.FromPixels(pixels, width, height, bands);
        using VipsImage image = VipsOperation.Image("copy", ("in", raw), ("interpretation", "srgb"));
        VipsOperation.Run(saver, [("in", image), ("filename", path), .. arguments]);
        return path;
    }

    /// <summary>An EXIF block with nothing in it but the orientation.</summary>
    private static byte[] Exif(int orientation) =>
        [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        type.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        uint crc = uint.MaxValue;
        foreach (byte b in chunk.AsSpan(4, 4 + content.Length))
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), ~crc);
        return chunk;
    }
}
