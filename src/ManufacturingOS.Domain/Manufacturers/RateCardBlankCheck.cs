using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>The price of one blank: known, ascending, never rising, with an upcharge for every large size that it comes in.</summary>
internal static class RateCardBlankCheck
{
    public static void Check(BlankRate rate, Currency currency, string at, List<Refusal> faults)
    {
        if (Catalogue.Find(rate.Blank) is not { } blank)
        {
            faults.Add(Refusal.Invalid("unknown-blank", at + "/blank", ("blank", rate.Blank)) with { ValidValues = [.. Catalogue.All.Select(b => b.Slug)] });
            return;
        }

        if (rate.Ladder.Count == 0)
        {
            faults.Add(Refusal.Invalid("rate-ladder-empty", at + "/ladder"));
        }

        RateCardAmountCheck.Ascending([.. rate.Ladder.Select(s => s.From)], at + "/ladder", faults);
        for (int i = 0; i < rate.Ladder.Count; i++)
        {
            string cell = $"{at}/ladder/{i}/price";
            RateCardAmountCheck.Price(rate.Ladder[i].Price, currency, cell, faults, mayBeZero: false);
            if (i > 0)
            {
                RateCardAmountCheck.NotRising(rate.Ladder[i - 1].Price, rate.Ladder[i].Price, rate.Ladder[i].From, cell, faults);
            }
        }

        RateCardAmountCheck.Money(rate.ColourUpcharge, currency, at + "/colour_upcharge", faults);
        foreach ((int sizeClass, Money upcharge) in rate.SizeUpcharges.OrderBy(u => u.Key))
        {
            RateCardAmountCheck.Money(upcharge, currency, $"{at}/size_upcharges/{sizeClass}", faults);
        }

        foreach (BlankSize size in blank.Sizes.Where(s => s.Upcharge > 0 && !rate.SizeUpcharges.ContainsKey(s.Upcharge)))
        {
            faults.Add(Refusal.Invalid("rate-size-class-missing", at + "/size_upcharges", ("blank", blank.Slug), ("size", size.Code)));
        }
    }
}
