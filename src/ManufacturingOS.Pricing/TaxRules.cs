using System.Collections.Frozen;

namespace ManufacturingOS.Pricing;

/// <summary>
/// The standard rate at a destination, as in force at the start of 2026 (published by the tax offices; reduced rates and thresholds are
/// left out). Countries whose tax depends on more than the country are not in the table: the price then says "not included", never 0.
/// </summary>
public static class TaxRules
{
    private static readonly FrozenDictionary<string, (string Code, decimal Percent)> Standard = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal)
    {
        ["AT"] = (Vat, 20),
        ["BE"] = (Vat, 21),
        ["BG"] = (Vat, 20),
        ["HR"] = (Vat, 25),
        ["CY"] = (Vat, 19),
        ["CZ"] = (Vat, 21),
        ["DK"] = (Vat, 25),
        ["EE"] = (Vat, 24),
        ["FI"] = (Vat, 25.5m),
        ["FR"] = (Vat, 20),
        ["DE"] = (Vat, 19),
        ["GR"] = (Vat, 24),
        ["HU"] = (Vat, 27),
        ["IE"] = (Vat, 23),
        ["IT"] = (Vat, 22),
        ["LV"] = (Vat, 21),
        ["LT"] = (Vat, 21),
        ["LU"] = (Vat, 17),
        ["MT"] = (Vat, 18),
        ["NL"] = (Vat, 21),
        ["PL"] = (Vat, 23),
        ["PT"] = (Vat, 23),
        ["RO"] = (Vat, 21),
        ["SK"] = (Vat, 23),
        ["SI"] = (Vat, 22),
        ["ES"] = (Vat, 21),
        ["SE"] = (Vat, 25),
        ["GB"] = (Vat, 20),
        ["NO"] = (Vat, 25),
        ["CH"] = (Vat, 8.1m),
        ["TR"] = (Vat, 20),
        ["AU"] = (Gst, 10),
        ["NZ"] = (Gst, 15),
        ["SG"] = (Gst, 9),
        ["JP"] = ("tax.consumption", 10),
        ["KR"] = (Vat, 10),
        ["MX"] = (Vat, 16),
        ["CN"] = (Vat, 13),
        ["VN"] = (Vat, 10),
        ["ZA"] = (Vat, 15),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Vat = "tax.vat";
    private const string Gst = "tax.gst";

    /// <summary>A rule for every country: where the rate is not known the line says "not included".</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static TaxRule For(string country) =>
        Standard.TryGetValue(country, out (string Code, decimal Percent) found) ? new TaxRule(found.Code, country, found.Percent) : new TaxRule("tax.not-included", country, 0);
}
