using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>The undecorated products, by all pieces of the same blank in the job.</summary>
internal static class BlankCharge
{
    public static void Apply(PriceSheet sheet)
    {
        for (int i = 0; i < sheet.BlankRates.Length; i++)
        {
            BlankNeed need = sheet.Outline.Blanks[i];
            decimal price = Ladders.StepAt(sheet.BlankRates[i].Ladder, need.Pieces)!.Price;
            foreach (BlankUse use in need.Uses)
            {
                sheet.Add("blank.piece", use.Line, use.Pieces, price, use.Pieces * price, new Naming { Blank = need.Slug, Pieces = need.Pieces });
            }
        }
    }
}
