using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Quotes;

/// <summary>
/// The rates of exchange that quotes are made with: units of a currency for one US dollar, stated with their day on every quote that
/// needs them. They are changed here, with a new day; a quote keeps the rate that it was made with.
/// </summary>
public static class StatedRates
{
    public static readonly DateOnly StatedOn = new(2026, 11, 2);

    private static readonly Dictionary<string, decimal> PerDollar = new(StringComparer.Ordinal)
    {
        ["USD"] = 1m, ["EUR"] = 0.86m, ["GBP"] = 0.75m, ["CAD"] = 1.39m, ["AUD"] = 1.53m, ["CHF"] = 0.80m, ["CNY"] = 7.12m, ["PLN"] = 3.66m,
        ["MXN"] = 18.4m, ["SEK"] = 9.4m, ["DKK"] = 6.42m, ["CZK"] = 20.9m, ["TRY"] = 42.1m, ["INR"] = 88.5m, ["JPY"] = 152m, ["VND"] = 26300m,
    };

    /// <summary>Units of <paramref name="to"/> for one unit of <paramref name="from"/>; a change of currency costs the margin, the own one nothing.</summary>
    /// <param name="marginBasisPoints">100 = 1 %.</param>
    public static decimal Rate(Currency from, Currency to, int marginBasisPoints) =>
        from == to ? 1m : decimal.Round(PerDollar[to.Code] / PerDollar[from.Code] * (1 + (marginBasisPoints / 10_000m)), 10);
}
