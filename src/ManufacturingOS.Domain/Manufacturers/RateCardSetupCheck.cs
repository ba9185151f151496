using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>Films, screens and their waivers.</summary>
internal static class RateCardSetupCheck
{
    public static void Check(MethodRate rate, Currency currency, string at, List<Refusal> faults)
    {
        SetupRate setup = rate.Setup;
        string row = at + "/setup";
        RateCardAmountCheck.Money(setup.Film, currency, row + "/film", faults);
        RateCardAmountCheck.Money(setup.Design, currency, row + "/design", faults);
        RateCardAmountCheck.Ascending([.. setup.Screens.Select(s => s.From)], row + "/screens", faults);
        for (int i = 0; i < setup.Screens.Count; i++)
        {
            string cell = $"{row}/screens/{i}/charge";
            RateCardAmountCheck.Price(setup.Screens[i].Charge, currency, cell, faults, mayBeZero: true);
            if (i > 0)
            {
                RateCardAmountCheck.NotRising(setup.Screens[i - 1].Charge, setup.Screens[i].Charge, setup.Screens[i].From, cell, faults);
            }
        }

        for (int i = 0; i < setup.Waivers.Count; i++)
        {
            SetupWaiver waiver = setup.Waivers[i];
            RateCardAmountCheck.Percent(waiver.Percent, 1, 100, $"{row}/waivers/{i}/percent", faults);
            if (waiver.From < 1)
            {
                faults.Add(Refusal.Invalid("rate-step-below-one", $"{row}/waivers/{i}/from", ("from", waiver.From)));
            }
        }

        if (setup.FreeScreenEvery < 1)
        {
            faults.Add(Refusal.Invalid("rate-step-below-one", row + "/free_screen_every", ("from", setup.FreeScreenEvery.Value)));
        }

        // The envelope looks at set-up and run of one design together; over several designs it could not keep its promise.
        bool byQuantity = setup.Screens.Count > 1 || setup.Waivers.Count > 0 || setup.FreeScreenEvery is not null;
        if (byQuantity && rate.Sharing != TierSharing.Design)
        {
            faults.Add(Refusal.Invalid("rate-setup-needs-design-ladder", at + "/sharing"));
        }
    }
}
