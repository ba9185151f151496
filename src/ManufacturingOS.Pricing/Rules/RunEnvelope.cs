using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>
/// More pieces never cost less to print than fewer: where a later step of the ladder makes more pieces cheaper in total, the price is
/// that of those pieces. E(q) = min(raw(q), min over steps b above q of raw(b)) (facts: pricing 1, P4), set-up and run together, because
/// screens get cheaper by quantity too. Each ladder has its own envelope, so the law holds for every piece of the mix that is added, not
/// only for more of the same mix; and a blank is never paid that is not sent.
/// </summary>
internal static class RunEnvelope
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            (int pieces, decimal list, decimal total) = Of(group);
            sheet.AddPrint(group.Rate.Method, "run.envelope", group.Line, pieces, 0, total - list, new Naming { Placement = group.Placement, Pieces = pieces });
        }
    }

    /// <summary>Set-up, run and envelope of every group in one sum: the same money without lines.</summary>
    public static void ApplyInOne(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            sheet.AddPrint(group.Rate.Method, Of(group).Total);
        }
    }

    /// <summary>The smallest quantity whose price counts (the asked one as a rule), the plain list price of the asked pieces, and what is paid.</summary>
    public static (int Pieces, decimal List, decimal Total) Of(TierGroup group)
    {
        MethodRate rate = group.Rate;
        decimal list = group.TotalAt(group.Pieces)!.Value;
        var search = new Search(group, list);
        foreach (RateStep step in rate.Ladder)
        {
            search.Try(step.From);
        }

        if (rate.Basis == RateBasis.Screens && rate.Sharing == TierSharing.Design)
        {
            foreach (SetupStep step in rate.Setup.Screens)
            {
                search.Try(step.From);
            }

            foreach (SetupWaiver waiver in rate.Setup.Waivers)
            {
                search.Try(waiver.From);
            }

            int screens = rate.Setup.FreeScreenEvery is null ? 0 : group.Imprints[0].ScreenSets.Sum(s => s.Screens);
            for (int free = 1; free <= screens; free++)
            {
                search.Try(free * rate.Setup.FreeScreenEvery!.Value);
            }
        }

        return (search.Pieces, list, search.Total);
    }

    /// <summary>Keeps the cheapest quantity that was tried.</summary>
    private struct Search(TierGroup group, decimal list)
    {
        private decimal? lowestPerPiece;

        public int Pieces { get; private set; } = group.Pieces;

        public decimal Total { get; private set; } = list;

        public void Try(int pieces)
        {
            if (pieces <= group.Pieces)
            {
                return;
            }

            // Spares looking at quantities far above: no piece is ever cheaper than this.
            lowestPerPiece ??= group.LowestPerPiece();
            if (pieces * lowestPerPiece.Value > Total || group.TotalAt(pieces) is not { } total)
            {
                return;
            }

            if (total < Total || (total == Total && Pieces > group.Pieces && pieces < Pieces))
            {
                (Pieces, Total) = (pieces, total);
            }
        }
    }
}
