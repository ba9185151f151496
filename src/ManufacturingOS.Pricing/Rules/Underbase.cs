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
            decimal perPiece = PerPiece(group.Step, dark: true);
            foreach (Imprint imprint in group.Imprints)
            {
                AddScreens(sheet, group, imprint);
                foreach (Run run in imprint.Runs)
                {
                    sheet.AddPrint(imprint.Key.Method, "run.underbase", run.Line, run.Dark, perPiece, run.Dark * perPiece, new Naming { Placement = group.Placement });
                }
            }
        }
    }

    public static decimal PerPiece(RateStep step, bool dark) => dark ? step.Underbase : 0;

    private static void AddScreens(PriceSheet sheet, in TierGroup group, Imprint imprint)
    {
        int screens = 0;
        foreach (ScreenSet set in imprint.ScreenSets)
        {
            screens += set.HasUnderbase ? 1 : 0;
        }

        decimal perScreen = SetupCharge.PerScreen(group.Rate, group.SetupPieces(imprint, group.Pieces));
        sheet.AddPrint(imprint.Key.Method, "setup.underbase", imprint.Line, screens, perScreen, screens * perScreen, new Naming { Placement = group.Placement });
    }
}
