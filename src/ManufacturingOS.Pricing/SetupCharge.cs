using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing;

/// <summary>What has to be made for an imprint, by the number of its pieces.</summary>
internal static class SetupCharge
{
    /// <summary>Film and screen for one colour.</summary>
    public static decimal PerScreen(MethodRate rate, int pieces) =>
        rate.Basis == RateBasis.Screens ? rate.Setup.Film.Amount + ScreenPrice(rate, pieces) : 0;

    public static decimal ScreenPrice(MethodRate rate, int pieces) => Ladders.StepAt(rate.Setup.Screens, pieces)?.Charge ?? 0;

    /// <summary>
    /// What is waived of film and screens: the waiver that gives most, because a screen is waived only once (facts: pricing 13).
    /// Counted in screens, 0 or more.
    /// </summary>
    public static decimal WaivedScreens(MethodRate rate, Imprint imprint, int pieces)
    {
        if (rate.Basis != RateBasis.Screens)
        {
            return 0;
        }

        decimal byPercent = 0;
        int all = 0;
        foreach (ScreenSet set in imprint.ScreenSets)
        {
            all += set.Screens;
            int percent = 0;
            foreach (SetupWaiver waiver in rate.Setup.Waivers)
            {
                if (waiver.From <= pieces && set.Screens <= waiver.MaxScreens)
                {
                    percent = Math.Max(percent, waiver.Percent);
                }
            }

            byPercent += set.Screens * percent / 100m;
        }

        decimal byPieces = rate.Setup.FreeScreenEvery is { } every ? Math.Min(all, pieces / every) : 0;
        return Math.Max(byPercent, byPieces);
    }

    /// <summary>Everything together.</summary>
    public static decimal Of(MethodRate rate, Imprint imprint, int pieces)
    {
        if (imprint.Pieces == 0)
        {
            return 0;
        }

        decimal perScreen = PerScreen(rate, pieces);
        if (perScreen == 0)
        {
            return rate.Setup.Design.Amount;
        }

        int screens = 0;
        foreach (ScreenSet set in imprint.ScreenSets)
        {
            screens += set.Screens;
        }

        return rate.Setup.Design.Amount + ((screens - WaivedScreens(rate, imprint, pieces)) * perScreen);
    }
}
