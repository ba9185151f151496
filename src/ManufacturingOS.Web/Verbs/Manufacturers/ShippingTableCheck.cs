using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Looks a shipping table over before it is kept: every fault with a pointer to its zone.</summary>
internal static class ShippingTableCheck
{
    private const int MostZones = 50;
    private const int MostCountries = 260;
    private const int LongestName = 60;
    private const int MostTransitDays = 60;

    /// <summary>Dearer than this for one kilogram is a slip of the decimal point.</summary>
    private const decimal MostPerKilogram = 10_000_000;

    public static IReadOnlyList<Refusal> Check(ShippingTable table, Currency currency)
    {
        if (table.Zones.Count > MostZones)
        {
            return [Refusal.Invalid("shipping-zones-too-many", "/zones", ("limit", MostZones))];
        }

        var faults = new List<Refusal>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < table.Zones.Count; i++)
        {
            ShippingZone zone = table.Zones[i];
            string at = $"/zones/{i}";
            if (string.IsNullOrWhiteSpace(zone.Name) || zone.Name.Length > LongestName)
            {
                faults.Add(Refusal.Invalid("shipping-zone-without-name", at + "/name", ("limit", LongestName)));
            }

            CheckCountries(zone, at, seen, faults);
            CheckPrice(zone.FirstKilogram, currency, at + "/first_kilogram", faults);
            CheckPrice(zone.FurtherKilogram, currency, at + "/further_kilogram", faults);
            if (zone.TransitDays is < 1 or > MostTransitDays)
            {
                faults.Add(Refusal.Invalid("shipping-transit-out-of-range", at + "/transit_days", ("max", MostTransitDays)));
            }
        }

        return faults;
    }

    /// <summary>A country may stand in a later zone again: the first one that lists it counts. Twice in one zone is a slip.</summary>
    private static void CheckCountries(ShippingZone zone, string at, HashSet<string> everywhere, List<Refusal> faults)
    {
        if (zone.Countries.Count is 0 or > MostCountries)
        {
            faults.Add(Refusal.Invalid("shipping-zone-without-countries", at + "/countries"));
            return;
        }

        foreach (string code in zone.Countries)
        {
            if (code != ShippingZone.Everywhere && (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)))
            {
                faults.Add(Refusal.Invalid("shipping-country-unknown", at + "/countries", ("code", code)));
            }
        }

        if (zone.Countries.Contains(ShippingZone.Everywhere) && !everywhere.Add(ShippingZone.Everywhere))
        {
            faults.Add(Refusal.Invalid("shipping-world-twice", at + "/countries"));
        }
    }

    private static void CheckPrice(Money price, Currency currency, string at, List<Refusal> faults)
    {
        if (price.Currency != currency)
        {
            faults.Add(Refusal.Invalid("rate-wrong-currency", at, ("currency", price.Currency.Code), ("expected", currency.Code)));
        }
        else if (price.Amount is < 0 or > MostPerKilogram)
        {
            faults.Add(Refusal.Invalid("shipping-price-out-of-range", at, ("price", price)));
        }
    }
}
