namespace ManufacturingOS.Pricing.Rules;

/// <summary>Screens that are free from some quantity on, as a line of their own.</summary>
internal static class ScreenWaiver
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            foreach (Imprint imprint in group.Imprints)
            {
                int pieces = group.SetupPieces(imprint, group.Pieces);
                decimal waived = SetupCharge.WaivedScreens(group.Rate, imprint, pieces);
                decimal perScreen = SetupCharge.PerScreen(group.Rate, pieces);
                sheet.AddPrint(
                    group.Rate.Method,
                    "setup.waiver",
                    imprint.Line,
                    waived,
                    -perScreen,
                    -waived * perScreen,
                    new Naming { Placement = group.Placement, Pieces = pieces }
                );
            }
        }
    }
}
