using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>
/// Freight by zone. The figures are in USD, assumed after parcel carriers' public lists: first kilogram, each further, working days in
/// transit. A country is in the first zone that lists it.
/// </summary>
internal sealed class ZoneTables(Currency currency, decimal factor)
{
    private static readonly string[] Eu =
        ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"];

    private static readonly string[] RestOfEurope = ["GB", "CH", "NO", "IS", "TR"];
    private static readonly string[] NorthAmerica = ["US", "CA", "MX"];
    private static readonly string[] AsiaPacific = ["AU", "NZ", "JP", "KR", "CN", "HK", "TW", "SG", "TH", "VN", "IN"];

    public ShippingTable FromUnitedStates() => Of(Zone("domestic", ["US"], 6.90m, 1.10m, 4), Zone("north-america", ["CA", "MX"], 14, 3.20m, 6), Europe(24, 7, 8), Pacific(27, 8, 9), World(34, 10, 11));

    public ShippingTable FromEu(string country) => Of(Zone("domestic", [country], 5.40m, 0.70m, 2), Zone("eu", Eu, 10.50m, 1.60m, 4), Zone("europe", RestOfEurope, 15, 2.60m, 5), America(24, 7, 8), Pacific(30, 9, 10), World(36, 11, 12));

    public ShippingTable FromUnitedKingdom() => Of(Zone("domestic", ["GB"], 4.80m, 0.70m, 2), Zone("europe", [.. Eu, .. RestOfEurope], 14, 2.80m, 5), America(23, 7, 7), Pacific(28, 9, 9), World(33, 10, 11));

    /// <summary>Air express; the sea would need weeks and a container.</summary>
    public ShippingTable FromAsia(string country) => Of(Zone("domestic", [country], 1.60m, 0.40m, 3), Pacific(11, 4.20m, 6), America(18, 6.20m, 8), Europe(19, 6.40m, 8), World(26, 8, 10));

    public ShippingTable FromMexico() => Of(Zone("domestic", ["MX"], 6, 0.90m, 4), Zone("north-america", ["US", "CA"], 13, 2.80m, 5), Europe(26, 8, 9), Pacific(32, 10, 11), World(32, 10, 11));

    public ShippingTable FromAustralia() => Of(Zone("domestic", ["AU"], 7.20m, 1.40m, 4), Zone("asia-pacific", AsiaPacific, 15, 5, 7), America(24, 8, 9), Europe(27, 9, 10), World(33, 11, 12));

    private ShippingZone Europe(decimal first, decimal further, int days) => Zone("europe", [.. Eu, .. RestOfEurope], first, further, days);

    private ShippingZone America(decimal first, decimal further, int days) => Zone("north-america", NorthAmerica, first, further, days);

    private ShippingZone Pacific(decimal first, decimal further, int days) => Zone("asia-pacific", AsiaPacific, first, further, days);

    private ShippingZone World(decimal first, decimal further, int days) => Zone("world", [ShippingZone.Everywhere], first, further, days);

    private ShippingZone Zone(string name, IReadOnlyList<string> countries, decimal first, decimal further, int days) =>
        new(name, countries, Money.Round(first * factor, currency), Money.Round(further * factor, currency), days);

    private static ShippingTable Of(params ShippingZone[] zones) => new(zones);
}
