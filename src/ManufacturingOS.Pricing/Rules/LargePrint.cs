using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>Very large prints and embroideries cost more a piece, whatever the quantity.</summary>
internal static class LargePrint
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            if (group.Rate.LargePrints.Count == 0)
            {
                continue;
            }

            foreach (Imprint imprint in group.Imprints)
            {
                foreach (Run run in imprint.Runs)
                {
                    decimal charge = PerPiece(group.Rate, run);
                    sheet.AddPrint(imprint.Key.Method, "run.large", run.Line, run.Pieces, charge, run.Pieces * charge, new Naming { Placement = group.Placement });
                }
            }
        }
    }

    public static decimal PerPiece(MethodRate rate, in Run run)
    {
        if (rate.LargePrints.Count == 0)
        {
            return 0;
        }

        int size = rate.Basis == RateBasis.Stitches ? run.Stitches : run.LongestSide.Value / 10;
        decimal charge = 0;
        foreach (LargePrintStep step in rate.LargePrints)
        {
            charge = step.From <= size ? step.Charge : charge;
        }

        return charge;
    }
}
