namespace ManufacturingOS.Pricing.Rules;

/// <summary>Screen printing makes a film and a screen for each ink, once for a design, a location and a size.</summary>
internal static class FilmAndScreens
{
    public static void Apply(PriceSheet sheet)
    {
        foreach (TierGroup group in sheet.Groups)
        {
            foreach (Imprint imprint in group.Imprints)
            {
                int pieces = group.SetupPieces(imprint, group.Pieces);
                if (SetupCharge.PerScreen(group.Rate, pieces) == 0)
                {
                    continue;
                }

                int inks = 0;
                foreach (ScreenSet set in imprint.ScreenSets)
                {
                    inks += set.Inks;
                }

                var naming = new Naming { Placement = group.Placement, Colours = inks };
                decimal film = group.Rate.Setup.Film.Amount;
                decimal screen = SetupCharge.ScreenPrice(group.Rate, pieces);
                sheet.AddPrint(imprint.Key.Method, "setup.film", imprint.Line, inks, film, inks * film, naming);
                sheet.AddPrint(imprint.Key.Method, "setup.screens", imprint.Line, inks, screen, inks * screen, naming);
            }
        }
    }
}
