namespace ManufacturingOS.Pricing.Rules;

/// <summary>Dyed cloth costs more than white.</summary>
internal static class ColourUpcharge
{
    public static void Apply(PriceSheet sheet)
    {
        for (int i = 0; i < sheet.BlankRates.Length; i++)
        {
            decimal upcharge = sheet.BlankRates[i].ColourUpcharge.Amount;
            BlankNeed need = sheet.Outline.Blanks[i];
            foreach (BlankUse use in need.Uses)
            {
                sheet.Add("blank.colour", use.Line, use.DyedPieces, upcharge, use.DyedPieces * upcharge, new Naming { Blank = need.Slug });
            }
        }
    }
}
