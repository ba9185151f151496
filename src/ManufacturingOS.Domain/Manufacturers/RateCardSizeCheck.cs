using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>Lists of a rate card that somebody could still mean: longer ones are a program's slip, and every price walks through them.</summary>
internal static class RateCardSizeCheck
{
    /// <summary>Methods, rush steps, waivers, size classes: a handful each in every published list.</summary>
    private const int MostRows = 40;

    /// <summary>Blanks, and steps or columns of one ladder.</summary>
    private const int MostSteps = 200;

    public static void Check(RateCard card, List<Refusal> faults)
    {
        Rows(card.Methods.Count, MostRows, "/methods", faults);
        Rows(card.Blanks.Count, MostSteps, "/blanks", faults);
        Rows(card.Rush.Count, MostRows, "/rush", faults);
        for (int i = 0; i < Math.Min(card.Methods.Count, MostRows); i++)
        {
            Method(card.Methods[i], $"/methods/{i}", faults);
        }

        for (int i = 0; i < Math.Min(card.Blanks.Count, MostSteps); i++)
        {
            Rows(card.Blanks[i].Ladder.Count, MostSteps, $"/blanks/{i}/ladder", faults);
            Rows(card.Blanks[i].SizeUpcharges.Count, MostRows, $"/blanks/{i}/size_upcharges", faults);
        }
    }

    private static void Method(MethodRate rate, string at, List<Refusal> faults)
    {
        Rows(rate.Tiers.Count, MostSteps, at + "/tiers", faults);
        Rows(rate.Ladder.Count, MostSteps, at + "/ladder", faults);
        Rows(rate.LargePrints.Count, MostSteps, at + "/large_prints", faults);
        Rows(rate.Setup.Screens.Count, MostSteps, at + "/setup/screens", faults);
        Rows(rate.Setup.Waivers.Count, MostRows, at + "/setup/waivers", faults);
        for (int i = 0; i < Math.Min(rate.Ladder.Count, MostSteps); i++)
        {
            Rows(rate.Ladder[i].Charges.Count, MostSteps, $"{at}/ladder/{i}/charges", faults);
        }
    }

    private static void Rows(int count, int limit, string at, List<Refusal> faults)
    {
        if (count > limit)
        {
            faults.Add(Refusal.Invalid("rows-too-many", at, ("limit", limit)));
        }
    }
}
