using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>A stitch file or a plate is made once for a design and a location.</summary>
internal static class Digitising
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            decimal charge = group.Rate.Setup.Design.Amount;
            string code = group.Rate.Basis == RateBasis.Stitches ? "setup.digitising" : "setup.design";
            foreach (Imprint imprint in group.Imprints)
            {
                int files = imprint.Pieces > 0 ? 1 : 0;
                sheet.AddPrint(imprint.Key.Method, code, imprint.Line, files, charge, files * charge, new Naming { Placement = group.Placement });
            }
        }
    }
}
