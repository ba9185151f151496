using System.Numerics;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Joins lines that are to stay together, so that every way to share the rest can be tried.</summary>
internal static class JoinLines
{
    /// <summary>Each line by itself; where there are too many, those that most houses share are joined. There are still too many where no two have a house in common.</summary>
    public static List<IReadOnlyList<AskedLine>> ToAtMost(int most, IReadOnlyList<AskedLine> lines, IReadOnlyList<House> houses)
    {
        List<(List<AskedLine> Lines, ulong[] Houses)> joined = [.. lines.Select(line => (new List<AskedLine> { line }, HousesOf(line, houses)))];
        while (joined.Count > most)
        {
            (int Shared, int I, int J) best = (0, 0, 0);
            for (int i = 0; i < joined.Count; i++)
            {
                for (int j = i + 1; j < joined.Count; j++)
                {
                    int shared = Shared(joined[i].Houses, joined[j].Houses);
                    best = shared > best.Shared ? (shared, i, j) : best;
                }
            }

            if (best.Shared == 0)
            {
                break;
            }

            joined[best.I].Lines.AddRange(joined[best.J].Lines);
            for (int word = 0; word < joined[best.I].Houses.Length; word++)
            {
                joined[best.I].Houses[word] &= joined[best.J].Houses[word];
            }

            joined.RemoveAt(best.J);
        }

        return [.. joined.Select(a => a.Lines)];
    }

    private static ulong[] HousesOf(AskedLine line, IReadOnlyList<House> houses)
    {
        ulong[] bits = new ulong[(houses.Count + 63) / 64];
        for (int i = 0; i < houses.Count; i++)
        {
            bits[i / 64] |= houses[i].Presses.Has(line) ? 1UL << (i % 64) : 0;
        }

        return bits;
    }

    private static int Shared(ulong[] a, ulong[] b)
    {
        int shared = 0;
        for (int i = 0; i < a.Length; i++)
        {
            shared += BitOperations.PopCount(a[i] & b[i]);
        }

        return shared;
    }
}
