using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>Looks a rate card over before it is kept: every fault with a JSON pointer to its row. The prices and their laws rest on it.</summary>
public static class RateCardCheck
{
    /// <summary>All faults, in the order of the card; empty when the card can be used.</summary>
    public static IReadOnlyList<Refusal> Check(RateCard card, IReadOnlyList<Capability> capabilities)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(capabilities);
        var faults = new List<Refusal>();
        RateCardSizeCheck.Check(card, faults);
        if (faults.Count > 0)
        {
            // Nobody reads ten thousand faults of a list that is too long anyway.
            return faults;
        }

        if (card.ValidUntil < card.ValidFrom)
        {
            faults.Add(Refusal.Invalid("rate-ends-before-it-begins", "/valid_until"));
        }

        CheckMethods(card, capabilities, faults);
        CheckBlanks(card, capabilities, faults);
        CheckRush(card, faults);
        RateCardAmountCheck.Money(card.OrderMinimum, card.Currency, "/order_minimum", faults);
        return faults;
    }

    private static void CheckMethods(RateCard card, IReadOnlyList<Capability> capabilities, List<Refusal> faults)
    {
        for (int i = 0; i < card.Methods.Count; i++)
        {
            MethodRate rate = card.Methods[i];
            string at = $"/methods/{i}";
            if (card.Methods.Take(i).Any(m => m.Method == rate.Method))
            {
                faults.Add(Refusal.Invalid("rate-twice", at, ("name", rate.Method.ToString())));
            }

            Capability[] offered = [.. capabilities.Where(c => c.Method == rate.Method)];
            if (offered.Length == 0)
            {
                faults.Add(Refusal.Invalid("rate-without-capability", at, ("name", rate.Method.ToString())));
            }

            RateCardMethodCheck.Check(rate, offered, card.Currency, at, faults);
        }

        foreach (PrintMethod method in capabilities.Select(c => c.Method).Distinct().Where(m => card.Rate(m) is null))
        {
            faults.Add(Refusal.Invalid("capability-without-rate", "/methods", ("name", method.ToString())));
        }
    }

    private static void CheckBlanks(RateCard card, IReadOnlyList<Capability> capabilities, List<Refusal> faults)
    {
        HashSet<string> offered = [.. capabilities.SelectMany(c => c.Blanks)];
        for (int i = 0; i < card.Blanks.Count; i++)
        {
            BlankRate rate = card.Blanks[i];
            string at = $"/blanks/{i}";
            if (card.Blanks.Take(i).Any(b => b.Blank == rate.Blank))
            {
                faults.Add(Refusal.Invalid("rate-twice", at, ("name", rate.Blank)));
            }

            if (!offered.Contains(rate.Blank))
            {
                faults.Add(Refusal.Invalid("rate-without-capability", at, ("name", rate.Blank)));
            }

            RateCardBlankCheck.Check(rate, card.Currency, at, faults);
        }

        foreach (string slug in offered.Where(slug => card.Blank(slug) is null).Order(StringComparer.Ordinal))
        {
            faults.Add(Refusal.Invalid("capability-without-rate", "/blanks", ("name", slug)));
        }
    }

    private static void CheckRush(RateCard card, List<Refusal> faults)
    {
        for (int i = 0; i < card.Rush.Count; i++)
        {
            RushStep step = card.Rush[i];
            string at = $"/rush/{i}";
            if (card.Rush.Take(i).Any(r => r.BelowWorkdays == step.BelowWorkdays))
            {
                faults.Add(Refusal.Invalid("rate-step-twice", at + "/below_workdays", ("from", step.BelowWorkdays)));
            }

            if (step.BelowWorkdays < 1)
            {
                faults.Add(Refusal.Invalid("rate-step-below-one", at + "/below_workdays", ("from", step.BelowWorkdays)));
            }

            RateCardAmountCheck.Percent(step.Percent, 1, 300, at + "/percent", faults);
            RateCardAmountCheck.Money(step.Floor, card.Currency, at + "/floor", faults);
        }
    }
}
