using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing;

/// <summary>The quantities of the whole job at which some ladder of the card takes its next step.</summary>
internal static class QuantitySteps
{
    /// <summary>Steps above this are not shown: nobody asks, and totals would overflow a page.</summary>
    private const int Most = 100_000;

    /// <summary>Ascending, with the asked quantity among them.</summary>
    public static SortedSet<int> Of(PriceSheet sheet)
    {
        int all = sheet.Outline.Pieces;
        var steps = new SortedSet<int> { all };
        foreach (TierGroup group in sheet.Groups)
        {
            int pieces = group.Pieces;
            AddAll(group.Rate.Ladder.Select(s => s.From), pieces);
            AddAll([group.Rate.MinimumPieces], pieces);
            if (group.Rate.Basis == RateBasis.Screens)
            {
                AddAll(group.Rate.Setup.Screens.Select(s => s.From), pieces);
                AddAll(group.Rate.Setup.Waivers.Select(w => w.From), pieces);
            }
        }

        for (int i = 0; i < sheet.BlankRates.Length; i++)
        {
            AddAll(sheet.BlankRates[i].Ladder.Select(s => s.From), sheet.Outline.Blanks[i].Pieces);
        }

        return steps;

        void AddAll(IEnumerable<int> froms, int pieces)
        {
            foreach (int from in froms)
            {
                long quantity = OfWhole(from, pieces, all);
                if (quantity is >= 1 and <= Most)
                {
                    steps.Add((int)quantity);
                }
            }
        }
    }

    /// <summary>The whole job's quantity at which the part of it that has <paramref name="pieces"/> now has <paramref name="from"/>.</summary>
    public static long OfWhole(int from, int pieces, int all) => (((long)from * all) + pieces - 1) / pieces;
}
