using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>Amounts, percentages and first quantities that make sense by themselves.</summary>
internal static class RateCardAmountCheck
{
    public static void Money(Money amount, Currency currency, string pointer, List<Refusal> faults)
    {
        if (amount.Currency != currency)
        {
            faults.Add(Refusal.Invalid("rate-wrong-currency", pointer, ("currency", amount.Currency.Code), ("expected", currency.Code)));
        }
        else
        {
            Price(amount.Amount, currency, pointer, faults, mayBeZero: true);
        }
    }

    public static void Price(decimal price, Currency currency, string pointer, List<Refusal> faults, bool mayBeZero)
    {
        if (price < 0)
        {
            faults.Add(Refusal.Invalid("rate-price-negative", pointer, ("price", price)));
        }
        else if (price == 0 && !mayBeZero)
        {
            faults.Add(Refusal.Invalid("rate-price-zero", pointer));
        }
        else if (price > Highest(currency))
        {
            faults.Add(Refusal.Invalid("rate-price-absurd", pointer, ("price", price), ("max", Highest(currency))));
        }
    }

    public static void Percent(decimal percent, int min, int max, string pointer, List<Refusal> faults)
    {
        if (percent < min || percent > max)
        {
            faults.Add(Refusal.Invalid("rate-percent-out-of-range", pointer, ("percent", percent), ("min", min), ("max", max)));
        }
    }

    /// <summary>First quantities begin at 1 or more and ascend without repeating.</summary>
    public static void Ascending(IReadOnlyList<int> froms, string pointer, List<Refusal> faults)
    {
        for (int i = 0; i < froms.Count; i++)
        {
            string at = $"{pointer}/{i}/from";
            if (froms[i] < 1)
            {
                faults.Add(Refusal.Invalid("rate-step-below-one", at, ("from", froms[i])));
            }

            if (i > 0 && froms[i] == froms[i - 1])
            {
                faults.Add(Refusal.Invalid("rate-step-twice", at, ("from", froms[i])));
            }
            else if (i > 0 && froms[i] < froms[i - 1])
            {
                faults.Add(Refusal.Invalid("rate-ladder-not-ascending", at, ("from", froms[i]), ("before", froms[i - 1])));
            }
        }
    }

    /// <summary>A price that rises with the quantity would break the law that a piece never gets dearer.</summary>
    public static void NotRising(decimal before, decimal price, int from, string pointer, List<Refusal> faults)
    {
        if (price > before)
        {
            faults.Add(Refusal.Invalid("rate-price-rises", pointer, ("price", price), ("before", before), ("from", from)));
        }
    }

    /// <summary>Above this a decimal point has slipped: some 10,000 US dollars.</summary>
    private static decimal Highest(Currency currency) => currency.MinorDigits == 0 ? 250_000_000 : 100_000;
}
