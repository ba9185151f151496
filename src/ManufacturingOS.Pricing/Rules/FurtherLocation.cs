using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>Some charge the second and further locations of a piece flat: so much for the first colour, so much for each other.</summary>
internal static class FurtherLocation
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            if (group.Rate.FurtherLocations is null)
            {
                continue;
            }

            foreach (Imprint imprint in group.Imprints)
            {
                foreach (Run run in imprint.Runs)
                {
                    Add(sheet, group, run, run.Light, PerPiece(group.Rate, run, dark: false));
                    Add(sheet, group, run, run.Dark, PerPiece(group.Rate, run, dark: true));
                }
            }
        }
    }

    public static decimal PerPiece(MethodRate rate, in Run run, bool dark)
    {
        if (!run.IsFurther || rate.FurtherLocations is not { } further)
        {
            return 0;
        }

        int colours = Math.Max(1, run.Inks + (dark && rate.Basis == RateBasis.Screens ? 1 : 0));
        return further.FirstColour + ((colours - 1) * further.FurtherColour);
    }

    private static void Add(PriceSheet sheet, TierGroup group, in Run run, int pieces, decimal charge) =>
        sheet.AddPrint(group.Rate.Method, "run.further-location", run.Line, pieces, charge, pieces * charge, new Naming { Placement = group.Placement });
}
