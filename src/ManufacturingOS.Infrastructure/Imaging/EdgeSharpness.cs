namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>
/// Judges by its sharpest edges how often a picture was enlarged before it was saved. In a stretch of one row that has contrast, the
/// steepest step between neighbours is compared with the whole contrast: drawn at its own size an edge takes one or two px, enlarged k times
/// about k of them. A soft photo looks enlarged too, and prints like it.
/// </summary>
internal sealed class EdgeSharpness(int width)
{
    private const int Stretch = 64;
    private const int EveryRow = 4;
    private const int LeastContrast = 64;
    private const int LeastStretches = 24;
    private readonly int[] ratios = new int[65];
    private readonly int[] light = new int[width];
    private int stretches;

    /// <summary>1 = not enlarged; null where there are too few edges to tell.</summary>
    public double? Enlargement()
    {
        if (stretches < LeastStretches)
        {
            return null;
        }

        // The ratio that the sharpest tenth of the stretches reaches.
        int left = Math.Max(1, stretches / 10), at = ratios.Length;
        while (left > 0)
        {
            left -= ratios[--at];
        }

        return Math.Round(Math.Max(1, 0.8 * 64 / Math.Max(at, 1)), 1);
    }

    public void Take(int y, ReadOnlySpan<uint> row)
    {
        if (y % EveryRow != 0)
        {
            return;
        }

        for (int x = 0; x < row.Length; x++)
        {
            light[x] = Light(row[x]);
        }

        for (int from = 0; from + Stretch <= row.Length; from += Stretch)
        {
            ReadOnlySpan<int> part = light.AsSpan(from, Stretch);
            int least = part[0], most = part[0], steepest = 0;
            for (int i = 1; i < part.Length; i++)
            {
                least = Math.Min(least, part[i]);
                most = Math.Max(most, part[i]);
                steepest = Math.Max(steepest, Math.Abs(part[i] - part[i - 1]));
            }

            if (most - least >= LeastContrast)
            {
                stretches++;
                ratios[steepest * 64 / (most - least)]++;
            }
        }
    }

    /// <summary>Luminance over mid-grey, 0 to 255: an edge of the alpha is an edge too.</summary>
    private static int Light(uint pixel)
    {
        int alpha = (int)(pixel >> 24);
        int own = (((int)(pixel & 255) * 77) + ((int)((pixel >> 8) & 255) * 150) + ((int)((pixel >> 16) & 255) * 29)) >> 8;
        return ((own * alpha) + (128 * (255 - alpha))) / 255;
    }
}
