using System.Numerics;
using System.Runtime.InteropServices;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>
/// Counts what the checks need in one pass over RGBA rows, each seen with the two rows above and below it. Clear is alpha below 8, solid
/// above 247, partial between; figures and limits come from the trade's practice and are tuned in one place, here.
/// </summary>
internal sealed class PixelSurvey(int width, int height)
{
    public const int Reach = 2;
    private const byte SeesClear = 1;
    private const byte SeesSolid = 2;

    private readonly long[] border = new long[4096];
    private readonly long[] borderRed = new long[4096];
    private readonly long[] borderGreen = new long[4096];
    private readonly long[] borderBlue = new long[4096];
    private int left = int.MaxValue;
    private int top = int.MaxValue;
    private int right = -1;
    private int bottom = -1;

    public ColourHistogram Flat { get; } = new();

    public ColourHistogram Opaque { get; } = new();

    public long Clear { get; private set; }

    public long Solid { get; private set; }

    public long Partial { get; private set; }

    /// <summary>Partial px that do not see both clear and solid within two px: no edge, but a fade.</summary>
    public long Soft { get; private set; }

    /// <summary>Fully transparent px that hold a colour.</summary>
    public long Hidden { get; private set; }

    public PixelBox? InkBox => right < 0 ? null : new PixelBox(left, top, right - left + 1, bottom - top + 1);

    /// <summary>What each px of a row sees within two px to its sides: bit 1 = clear, bit 2 = solid.</summary>
    public static void See(ReadOnlySpan<uint> row, Span<byte> own, Span<byte> seen)
    {
        for (int x = 0; x < row.Length; x++)
        {
            uint alpha = row[x] >> 24;
            own[x] = alpha < 8 ? SeesClear : alpha > 247 ? SeesSolid : (byte)0;
        }

        own.CopyTo(seen);
        for (int shift = 1; shift <= Reach && shift < row.Length; shift++)
        {
            Or(seen[shift..], own[..^shift]);
            Or(seen[..^shift], own[shift..]);
        }
    }

    /// <summary>Takes row <paramref name="y"/>; rows outside the picture are given as the nearest one inside.</summary>
    public void Take(int y, ReadOnlySpan<uint> above, ReadOnlySpan<uint> row, ReadOnlySpan<uint> below, ReadOnlySpan<byte> seen)
    {
        for (int x = 0; x < width;)
        {
            uint pixel = row[x];
            int length = row[x..].IndexOfAnyExcept(pixel);
            length = length < 0 ? width - x : length;
            uint alpha = pixel >> 24;
            if (alpha < 8)
            {
                Clear += length;
                Hidden += alpha == 0 && pixel != 0 ? length : 0;
            }
            else
            {
                Ink(x, y, length);
                if (alpha > 247)
                {
                    TakeSolid(pixel, x, length, above, row, below);
                }
                else
                {
                    TakePartial(seen.Slice(x, length));
                }
            }

            x += length;
        }

        TakeBorder(y, row);
    }

    /// <summary>The colour that at least 95 % of an opaque picture's border has, else null.</summary>
    public string? Background()
    {
        long all = border.Sum();
        int most = Array.IndexOf(border, border.Max());
        long count = border[most];
        return Clear + Partial > 0 || count < 0.95 * all
            ? null
            : $"#{(borderRed[most] + (count / 2)) / count:x2}{(borderGreen[most] + (count / 2)) / count:x2}{(borderBlue[most] + (count / 2)) / count:x2}";
    }

    private void Ink(int x, int y, int length)
    {
        left = Math.Min(left, x);
        right = Math.Max(right, x + length - 1);
        top = Math.Min(top, y);
        bottom = Math.Max(bottom, y);
    }

    private void TakeSolid(uint pixel, int x, int length, ReadOnlySpan<uint> above, ReadOnlySpan<uint> row, ReadOnlySpan<uint> below)
    {
        Solid += length;
        int flat = 0;
        for (int i = x; i < x + length; i++)
        {
            flat += Same(pixel, above[i]) && Same(pixel, below[i]) && Same(pixel, row[Math.Max(i - Reach, 0)]) && Same(pixel, row[Math.Min(i + Reach, width - 1)]) ? 1 : 0;
        }

        (byte red, byte green, byte blue) = ((byte)pixel, (byte)(pixel >> 8), (byte)(pixel >> 16));
        Opaque.Add(red, green, blue, length);
        if (flat > 0)
        {
            Flat.Add(red, green, blue, flat);
        }
    }

    private void TakePartial(ReadOnlySpan<byte> seen)
    {
        Partial += seen.Length;
        foreach (byte sight in seen)
        {
            Soft += sight == (SeesClear | SeesSolid) ? 0 : 1;
        }
    }

    private void TakeBorder(int y, ReadOnlySpan<uint> row)
    {
        if (y == 0 || y == height - 1)
        {
            foreach (uint pixel in row)
            {
                TakeBorder(pixel);
            }
        }
        else
        {
            TakeBorder(row[0]);
            TakeBorder(row[^1]);
        }
    }

    private void TakeBorder(uint pixel)
    {
        uint red = pixel & 255, green = (pixel >> 8) & 255, blue = (pixel >> 16) & 255;
        uint bin = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
        border[bin]++;
        borderRed[bin] += red;
        borderGreen[bin] += green;
        borderBlue[bin] += blue;
    }

    /// <summary>Equal within 6, all channels taken together.</summary>
    private static bool Same(uint one, uint other) =>
        one == other || (
            Math.Abs((int)(one & 255) - (int)(other & 255)) + Math.Abs((int)((one >> 8) & 255) - (int)((other >> 8) & 255))
            + Math.Abs((int)((one >> 16) & 255) - (int)((other >> 16) & 255)) + Math.Abs((int)(one >> 24) - (int)(other >> 24))) <= 6;

    internal static void Or(Span<byte> into, ReadOnlySpan<byte> from)
    {
        Span<Vector<byte>> wide = MemoryMarshal.Cast<byte, Vector<byte>>(into);
        ReadOnlySpan<Vector<byte>> wideFrom = MemoryMarshal.Cast<byte, Vector<byte>>(from);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] |= wideFrom[i];
        }

        for (int i = wide.Length * Vector<byte>.Count; i < into.Length; i++)
        {
            into[i] |= from[i];
        }
    }
}
