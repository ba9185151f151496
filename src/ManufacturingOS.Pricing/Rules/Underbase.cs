using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>
/// Dark ground wants white below the colours: in screen printing one more screen (whose column the run charge already reads) and a
/// flash, elsewhere pretreatment or white ink on each piece.
/// </summary>
internal static class Underbase
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            foreach (Imprint imprint in group.Imprints)
            {
                AddScreens(sheet, group, imprint);
            }

            RateStep step = group.Step;
            foreach (Kind kind in group.Kinds)
            {
                decimal charge = PerPiece(kind, step);
                sheet.AddPrint(group.Rate.Method, "run.underbase", kind.Line, kind.Pieces, charge, kind.Pieces * charge, new Naming { Placement = group.Placement });
            }
        }
    }

    public static decimal PerPiece(in Kind kind, RateStep step) => kind.IsDark ? step.Underbase : 0;

    private static void AddScreens(PriceSheet sheet, TierGroup group, Imprint imprint)
    {
        int screens = 0;
        foreach (ScreenSet set in imprint.ScreenSets)
        {
            screens += set.HasUnderbase ? 1 : 0;
        }

        decimal perScreen = SetupCharge.PerScreen(group.Rate, group.SetupPieces(imprint, group.Pieces));
        sheet.AddPrint(group.Rate.Method, "setup.underbase", imprint.Line, screens, perScreen, screens * perScreen, new Naming { Placement = group.Placement });
    }
}
