using System.Runtime.InteropServices;
using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Leads the rows of a picture past the survey: strips from the decoder, with the last rows of one strip kept for the first of the next.</summary>
internal static class SurveyRows
{
    private const int MostRows = 256;
    private const int MostBytes = 1 * 1024 * 1024;
    private const int Reach = PixelSurvey.Reach;

    public static (PixelSurvey Survey, EdgeSharpness Edges) Of(VipsImage rgba, CancellationToken cancellationToken)
    {
        int width = rgba.Width, height = rgba.Height;
        int strip = Math.Clamp(MostBytes / (width * 4), 8, MostRows);
        uint[] pixels = new uint[(strip + (2 * Reach)) * width];
        byte[] sights = new byte[(strip + (2 * Reach)) * width];
        byte[] own = new byte[width];
        byte[] seen = new byte[width];
        PixelSurvey survey = new(width, height);
        EdgeSharpness edges = new(width);
        using PixelRows rows = new(rgba);

        // Row "first" of the picture is the first in the buffers; "read" rows were read, "y" is the next to survey.
        int first = 0, read = 0, y = 0;
        while (y < height)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(strip, height - read);
            Span<uint> fresh = pixels.AsSpan((read - first) * width, count * width);
            rows.Read(read, count, MemoryMarshal.AsBytes(fresh));
            for (int i = 0; i < count; i++)
            {
                PixelSurvey.See(fresh.Slice(i * width, width), own, sights.AsSpan((read + i - first) * width, width));
            }

            read += count;
            int until = read == height ? height : read - Reach;
            for (; y < until; y++)
            {
                sights.AsSpan((y - first) * width, width).CopyTo(seen);
                for (int other = Math.Max(y - Reach, 0); other <= Math.Min(y + Reach, height - 1); other++)
                {
                    PixelSurvey.Or(seen, sights.AsSpan((other - first) * width, width));
                }

                survey.Take(y, Row(Math.Max(y - Reach, 0)), Row(y), Row(Math.Min(y + Reach, height - 1)), seen);
                edges.Take(y, Row(y));
            }

            int keep = Math.Max(y - Reach, 0);
            pixels.AsSpan((keep - first) * width, (read - keep) * width).CopyTo(pixels);
            sights.AsSpan((keep - first) * width, (read - keep) * width).CopyTo(sights);
            first = keep;
        }

        return (survey, edges);

        ReadOnlySpan<uint> Row(int row) => pixels.AsSpan((row - first) * width, width);
    }
}
