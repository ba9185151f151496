using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>A surcharge on production when few working days are left to the dispatch, with a floor. Freight is not raised (facts: pricing 8).</summary>
internal static class Rush
{
    public static void Apply(PriceSheet sheet)
    {
        if (sheet.WorkdaysToDispatch is not { } workdays || StepFor(sheet.Card, workdays) is not { } step)
        {
            return;
        }

        decimal percentage = sheet.Production * step.Percent / 100;
        decimal floor = step.Floor.Amount;
        bool isFloor = floor > percentage;
        decimal charge = isFloor ? floor : percentage;
        sheet.Add(isFloor ? "rush.floor" : "rush.percent", null, 1, charge, charge, new Naming { Percent = step.Percent, Workdays = workdays });
    }

    /// <summary>The tightest step that the days fall below.</summary>
    private static RushStep? StepFor(RateCard card, int workdays)
    {
        RushStep? found = null;
        foreach (RushStep step in card.Rush)
        {
            if (workdays < step.BelowWorkdays && (found is null || step.BelowWorkdays < found.BelowWorkdays))
            {
                found = step;
            }
        }

        return found;
    }
}
