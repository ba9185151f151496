using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>
/// Some pieces are lost at the press; who charges for them says so. The most that a method on the blank asks for counts. Percent are
/// charged as they are, not in whole pieces, so that the price of a piece never rises with the quantity.
/// </summary>
internal static class SpareBlanks
{
    public static void Apply(PriceSheet sheet)
    {
        for (int i = 0; i < sheet.BlankRates.Length; i++)
        {
            BlankNeed need = sheet.Outline.Blanks[i];
            if (RuleFor(sheet.Card, need) is not { } rule)
            {
                continue;
            }

            decimal price = Ladders.StepAt(sheet.BlankRates[i].Ladder, need.Pieces)!.Price;
            decimal spares = Spares(rule, need.Pieces);
            sheet.Add("blank.spares", need.Line, spares, price, spares * price, new Naming { Blank = need.Slug, Percent = rule.Percent });
        }
    }

    public static decimal Spares(SpareRule? rule, int pieces) => rule is null ? 0 : Math.Max(rule.AtLeast, pieces * rule.Percent / 100);

    public static SpareRule? RuleFor(RateCard card, BlankNeed need)
    {
        SpareRule? most = null;
        foreach (BlankUse use in need.Uses)
        {
            foreach (PrintMethod method in use.Methods)
            {
                if (card.Rate(method)?.Spares is { } rule && (most is null || (rule.Percent, rule.AtLeast).CompareTo((most.Percent, most.AtLeast)) > 0))
                {
                    most = rule;
                }
            }
        }

        return most;
    }
}
