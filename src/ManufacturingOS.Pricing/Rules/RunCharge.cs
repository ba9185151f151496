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
            foreach (Kind kind in group.Kinds)
            {
                decimal charge = PerPiece(kind, step);
                (string code, int? colours) = Say(group.Rate.Basis, kind);
                sheet.AddPrint(
                    group.Rate.Method,
                    code,
                    kind.Line,
                    kind.Pieces,
                    charge,
                    kind.Pieces * charge,
                    new Naming { Placement = group.Placement, Colours = colours, Pieces = group.Pieces }
                );
            }
        }
    }

    /// <summary>Units of the basis in one piece; 0 where further locations have a price of their own.</summary>
    public static decimal Units(MethodRate rate, in Run run) =>
        run.IsFurther && rate.FurtherLocations is not null
            ? 0
            : rate.Basis switch
            {
                RateBasis.Screens => 1,
                RateBasis.PrintSize => 1,
                RateBasis.Area => run.SquareCentimetres / 100,
                RateBasis.Stitches => run.Stitches / 1000m,
                RateBasis.Piece => 1,
            };

    public static decimal PerPiece(in Kind kind, RateStep step)
    {
        if (kind.Units == 0)
        {
            return 0;
        }

        decimal charge = kind.Units == 1 ? step.Charges[kind.Column] : step.Charges[kind.Column] * kind.Units;
        return charge < step.LeastPerPiece ? step.LeastPerPiece : charge;
    }

    private static (string Code, int? Colours) Say(RateBasis basis, in Kind kind) =>
        basis switch
        {
            RateBasis.Screens => (kind.IsDark ? "run.screens-dark" : "run.screens", kind.Inks),
            RateBasis.PrintSize => ("run.print", null),
            RateBasis.Area => ("run.print", null),
            RateBasis.Stitches => ("run.stitches", null),
            RateBasis.Piece => ("run.print", null),
        };
}
