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
                    Add(sheet, group, imprint, run, run.Light, dark: false);
                    Add(sheet, group, imprint, run, run.Dark, dark: true);
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

    private static void Add(PriceSheet sheet, in TierGroup group, Imprint imprint, in Run run, int pieces, bool dark)
    {
        decimal charge = PerPiece(group.Rate, run, dark);
        sheet.AddPrint(imprint.Key.Method, "run.further-location", run.Line, pieces, charge, pieces * charge, new Naming { Placement = group.Placement });
    }
}
