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
            (int pieces, decimal list, decimal total) = Of(sheet, i);
            sheet.Add("blank.envelope", need.Line, pieces, 0, total - list, new Naming { Blank = need.Slug, Pieces = pieces });
        }
    }

    /// <summary>Blanks, spares and envelope in one sum: the same money without lines.</summary>
    public static void ApplyInOne(PriceSheet sheet)
    {
        for (int i = 0; i < sheet.BlankRates.Length; i++)
        {
            sheet.Add(Of(sheet, i).Total);
        }
    }

    /// <summary>The smallest quantity whose price counts (the asked one as a rule), the plain list price of the asked pieces, and what is paid.</summary>
    public static (int Pieces, decimal List, decimal Total) Of(PriceSheet sheet, int blank)
    {
        BlankNeed need = sheet.Outline.Blanks[blank];
        IReadOnlyList<BlankStep> ladder = sheet.BlankRates[blank].Ladder;
        SpareRule? spares = SpareBlanks.RuleFor(sheet.Card, need);
        decimal list = Total(Ladders.StepAt(ladder, need.Pieces)!, spares, need.Pieces);
        (int Pieces, decimal Total) best = (need.Pieces, list);
        foreach (BlankStep step in ladder)
        {
            if (step.From > need.Pieces && Total(step, spares, step.From) is var atStep && atStep < best.Total)
            {
                best = (step.From, atStep);
            }
        }

        return (best.Pieces, list, best.Total);
    }

    private static decimal Total(BlankStep step, SpareRule? spares, int pieces) => (pieces + SpareBlanks.Spares(spares, pieces)) * step.Price;
}
