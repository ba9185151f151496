using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>Large sizes cost more a piece; they reach the step of the ladder together with the others.</summary>
internal static class SizeUpcharge
{
    public static void Apply(PriceSheet sheet)
    {
        for (int i = 0; i < sheet.BlankRates.Length; i++)
        {
            BlankNeed need = sheet.Outline.Blanks[i];
            foreach (BlankUse use in need.Uses)
            {
                foreach ((int sizeClass, int pieces) in use.SizeClasses)
                {
                    decimal upcharge = PerPiece(sheet.BlankRates[i], sizeClass);
                    sheet.Add("blank.size", use.Line, pieces, upcharge, pieces * upcharge, new Naming { Blank = need.Slug, SizeClass = sizeClass });
                }
            }
        }
    }

    /// <summary>A class that the card leaves out costs what the class below it costs.</summary>
    private static decimal PerPiece(BlankRate rate, int sizeClass)
    {
        for (int at = sizeClass; at > 0; at--)
        {
            if (rate.SizeUpcharges.TryGetValue(at, out Money upcharge))
            {
                return upcharge.Amount;
            }
        }

        return 0;
    }
}
