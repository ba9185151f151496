namespace ManufacturingOS.Domain.Designs;

/// <summary>
/// Merges the colours of an artwork to inks: greedily from the fullest, what lies within dE00 10 of an ink belongs to it, all else is a new ink.
/// Only flat pixels count for inks, so the mixes of anti-aliasing do not; inks below 0.2 % of them are dropped.
/// </summary>
public static class CountInks
{
    private const double SameInk = 10;
    private const double Tight = 3;
    private const double LeastShare = 0.002;
    private const int MostInks = 256;
    private const int MostDominant = 16;

    // A photo fills nearly all of the 32,768 bins; its strongest colours stand among the first of them.
    private const int BinsForDominant = 1024;

    /// <param name="flat">Opaque pixels with the same colour around them.</param>
    /// <param name="opaque">All opaque pixels.</param>
    public static ColourEstimate In(ColourHistogram flat, ColourHistogram opaque)
    {
        if (opaque.Total == 0)
        {
            return ColourEstimate.None;
        }

        (List<Ink> inks, long tight) = Merge(flat.Colours(), MostInks);
        (List<Ink> dominant, _) = Merge(opaque.Colours().Take(BinsForDominant), MostInks);
        return new ColourEstimate(
            List(inks.Where(ink => ink.Sums.Count >= LeastShare * flat.Total), flat.Total),
            (double)flat.Total / opaque.Total,
            flat.Total == 0 ? 0 : (double)tight / flat.Total,
            List(dominant.OrderByDescending(ink => ink.Sums.Count).Take(MostDominant), opaque.Total));
    }

    private static (List<Ink> Inks, long Tight) Merge(IEnumerable<(LabColour Colour, long Count, ColourHistogram.Bin Sums)> colours, int most)
    {
        List<Ink> inks = [];
        long tight = 0;
        foreach ((LabColour colour, long count, ColourHistogram.Bin sums) in colours)
        {
            (Ink? ink, double distance) = Nearest(inks, colour);
            if (ink is null && inks.Count < most)
            {
                ink = new Ink(colour);
                inks.Add(ink);
                distance = 0;
            }

            if (ink is not null)
            {
                ink.Sums.Take(sums);
                tight += distance < Tight ? count : 0;
            }
        }

        return (inks, tight);
    }

    /// <summary>The first ink that is near enough: the fullest seed joins first, which keeps the result stable.</summary>
    private static (Ink? Ink, double Distance) Nearest(List<Ink> inks, LabColour colour)
    {
        foreach (Ink ink in inks)
        {
            // The weight of lightness in CIEDE2000 is at most 1.75, so this far apart in L* is never the same ink.
            if (Math.Abs(ink.Seed.L - colour.L) > SameInk * 1.75)
            {
                continue;
            }

            double distance = ink.Seed.DistanceTo(colour);
            if (distance < SameInk)
            {
                return (ink, distance);
            }
        }

        return (null, 0);
    }

    private static List<InkColour> List(IEnumerable<Ink> inks, long total) =>
        [.. inks.OrderByDescending(ink => ink.Sums.Count).Select(ink => new InkColour(ink.Sums.Hex(), (double)ink.Sums.Count / total))];

    private sealed class Ink(LabColour seed)
    {
        public ColourHistogram.Bin Sums;

        public LabColour Seed { get; } = seed;
    }
}
