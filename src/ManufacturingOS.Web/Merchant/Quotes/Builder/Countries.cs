using System.Globalization;
using ManufacturingOS.Web.Localization;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>The countries that have a name in the words of the trade.</summary>
internal static class Countries
{
    private const string Prefix = "country.";

    /// <summary>By name, as the reader's language sorts.</summary>
    public static List<(string Code, string Name)> Sorted(IStringLocalizer<TradeText> trade) =>
        [
            .. trade
                .GetAllStrings(includeParentCultures: true)
                .Where(t => t.Name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(t => (Code: t.Name[Prefix.Length..], Name: t.Value))
                .DistinctBy(t => t.Code)
                .OrderBy(t => t.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)),
        ];
}
