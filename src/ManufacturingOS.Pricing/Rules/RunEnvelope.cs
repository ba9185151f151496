using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>
/// More pieces never cost less to print than fewer: where a later step of the ladder makes more pieces cheaper in total, the price is
/// that of those pieces. E(q) = min(raw(q), min over steps b above q of raw(b)) (facts: pricing 1, P4), set-up and run together, because
/// screens get cheaper by quantity too. Each ladder has its own envelope, so the law holds for whatever piece is added, not only for
/// more of the same mix.
/// </summary>
internal static class RunEnvelope
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            (int pieces, decimal off) = Of(group);
            if (off > 0)
            {
                sheet.AddPrint(group.Rate.Method, "run.envelope", group.Line, pieces, 0, -off, new Naming { Placement = group.Placement, Pieces = pieces });
            }
        }
    }

    /// <summary>The quantity whose price counts, and how much less that is than the plain list; the asked quantity and 0 as a rule.</summary>
    public static (int Pieces, decimal Off) Of(in TierGroup group)
    {
        decimal raw = PieceCharge.Group(group, group.Pieces)!.Value;
        (int pieces, decimal total) = Lowest(group, raw);
        return (pieces, raw - total);
    }

    /// <summary>The quantity whose price counts, and that price; the smallest such quantity.</summary>
    private static (int Pieces, decimal Total) Lowest(in TierGroup group, decimal raw)
    {
        var best = (group.Pieces, raw);
        decimal floor = PieceCharge.LowestPerPiece(group);
        foreach (RateStep step in group.Rate.Ladder)
        {
            best = Better(group, step.From, floor, best);
        }

        if (group.Rate.Basis != RateBasis.Screens || group.Rate.Sharing != TierSharing.Design)
        {
            return best;
        }

        foreach (SetupStep step in group.Rate.Setup.Screens)
        {
            best = Better(group, step.From, floor, best);
        }

        foreach (SetupWaiver waiver in group.Rate.Setup.Waivers)
        {
            best = Better(group, waiver.From, floor, best);
        }

        return group.Rate.Setup.FreeScreenEvery is { } every ? BestFreeScreen(group, every, floor, best) : best;
    }

    private static (int Pieces, decimal Total) BestFreeScreen(in TierGroup group, int every, decimal floor, (int Pieces, decimal Total) best)
    {
        int screens = group.Imprints[0].ScreenSets.Sum(s => s.Screens);
        for (int free = 1; free <= screens; free++)
        {
            best = Better(group, free * every, floor, best);
        }

        return best;
    }

    /// <param name="floor">No piece is ever cheaper than this: spares looking at quantities far above.</param>
    private static (int Pieces, decimal Total) Better(in TierGroup group, int pieces, decimal floor, (int Pieces, decimal Total) best)
    {
        if (pieces <= group.Pieces || pieces * floor > best.Total || PieceCharge.Group(group, pieces) is not { } total)
        {
            return best;
        }

        return total < best.Total || (total == best.Total && best.Pieces > group.Pieces && pieces < best.Pieces) ? (pieces, total) : best;
    }
}
