using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>Printing a piece at a location: by quantity, and by screens, print size, area or stitches.</summary>
internal static class RunCharge
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            RateStep step = group.Step;
            foreach (Imprint imprint in group.Imprints)
            {
                foreach (Run run in imprint.Runs)
                {
                    Add(sheet, group, step, imprint, run, run.Light, dark: false);
                    Add(sheet, group, step, imprint, run, run.Dark, dark: true);
                }
            }
        }
    }

    /// <summary>0 where further locations have a price of their own.</summary>
    public static decimal PerPiece(MethodRate rate, RateStep step, in Run run, bool dark)
    {
        if (run.IsFurther && rate.FurtherLocations is not null)
        {
            return 0;
        }

        decimal charge = step.Charges[Ladders.Column(rate, run, dark)];
        return Math.Max(
            step.LeastPerPiece,
            rate.Basis switch
            {
                RateBasis.Screens => charge,
                RateBasis.PrintSize => charge,
                RateBasis.Area => charge * run.SquareCentimetres / 100,
                RateBasis.Stitches => charge * run.Stitches / 1000,
                RateBasis.Piece => charge,
            }
        );
    }

    private static void Add(PriceSheet sheet, in TierGroup group, RateStep step, Imprint imprint, in Run run, int pieces, bool dark)
    {
        if (pieces == 0)
        {
            return;
        }

        decimal charge = PerPiece(group.Rate, step, run, dark);
        (string code, int? colours) = Say(group.Rate.Basis, run, dark);
        sheet.AddPrint(imprint.Key.Method, code, run.Line, pieces, charge, pieces * charge, new Naming { Placement = group.Placement, Colours = colours, Pieces = group.Pieces });
    }

    private static (string Code, int? Colours) Say(RateBasis basis, in Run run, bool dark) =>
        basis switch
        {
            RateBasis.Screens => (dark ? "run.screens-dark" : "run.screens", run.Inks),
            RateBasis.PrintSize => ("run.print", null),
            RateBasis.Area => ("run.print", null),
            RateBasis.Stitches => ("run.stitches", null),
            RateBasis.Piece => ("run.print", null),
        };
}
