using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>More blanks never cost less than fewer: the case price of the next step counts when the whole step is cheaper.</summary>
internal static class BlankEnvelope
{
    public static void Apply(PriceSheet sheet)
    {
        for (int i = 0; i < sheet.BlankRates.Length; i++)
        {
            BlankNeed need = sheet.Outline.Blanks[i];
            (int pieces, decimal off) = Of(sheet, i);
            sheet.Add("blank.envelope", need.Line, pieces, 0, -off, new Naming { Blank = need.Slug, Pieces = pieces });
        }
    }

    /// <summary>The quantity whose price counts, and how much less that is than the plain list; the asked quantity and 0 as a rule.</summary>
    public static (int Pieces, decimal Off) Of(PriceSheet sheet, int blank)
    {
        BlankNeed need = sheet.Outline.Blanks[blank];
        IReadOnlyList<BlankStep> ladder = sheet.BlankRates[blank].Ladder;
        if (ladder[^1].From <= need.Pieces)
        {
            return (need.Pieces, 0);
        }

        SpareRule? spares = SpareBlanks.RuleFor(sheet.Card, need);
        decimal raw = Total(ladder, spares, need.Pieces);
        (int Pieces, decimal Total) best = (need.Pieces, raw);
        foreach (BlankStep step in ladder)
        {
            if (step.From > need.Pieces && Total(ladder, spares, step.From) is var atStep && atStep < best.Total)
            {
                best = (step.From, atStep);
            }
        }

        return (best.Pieces, raw - best.Total);
    }

    private static decimal Total(IReadOnlyList<BlankStep> ladder, SpareRule? spares, int pieces) =>
        (pieces + SpareBlanks.Spares(spares, pieces)) * Ladders.StepAt(ladder, pieces)!.Price;
}
