using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>Small real files of artwork, made in code.</summary>
public static class Artwork
{
    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    /// <summary>
    /// An RGBA picture: a disc in one colour with a stripe in another on transparent ground, with its resolution in the file.
    /// </summary>
    public static byte[] Png(int width = 600, int height = 600, int dpi = 300, uint disc = 0xC2187AFF, uint stripe = 0x16181DFF)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);

        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 6;
        Chunk(file, "IHDR", header);

        byte[] resolution = new byte[9];
        int perMetre = (int)Math.Round(dpi / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(resolution, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(resolution.AsSpan(4), perMetre);
        resolution[8] = 1;
        Chunk(file, "pHYs", resolution);

        var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] row = new byte[1 + (width * 4)];
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    double dx = ((2.0 * x) + 1 - width) / width;
                    double dy = ((2.0 * y) + 1 - height) / height;
                    uint pixel = (dx * dx) + (dy * dy) > 1 ? 0 : Math.Abs(dy) < 0.15 ? stripe : disc;
                    BinaryPrimitives.WriteUInt32BigEndian(row.AsSpan(1 + (x * 4)), pixel);
                }

                packed.Write(row);
            }
        }

        Chunk(file, "IDAT", rows.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A drawing with its size in millimetres.</summary>
    public static byte[] Svg(int widthMm = 120, int heightMm = 80, string fill = "#c2187a") =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""<svg xmlns="http://www.w3.org/2000/svg" width="{widthMm}mm" height="{heightMm}mm" viewBox="0 0 120 80"><circle cx="60" cy="40" r="36" fill="{fill}"/><rect x="10" y="34" width="100" height="12" fill="#16181d"/></svg>"""
            )
        );

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~body.Aggregate(uint.MaxValue, (crc, b) => Crc[(crc ^ b) & 255] ^ (crc >> 8)));
        file.Write(number);
    }

    private static uint CrcOf(uint value) => Enumerable.Range(0, 8).Aggregate(value, (v, _) => (v & 1) == 1 ? 0xEDB88320 ^ (v >> 1) : v >> 1);
}
