using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>What sending parcels costs, by zone: the zone lists destination countries; a country in no zone is not served.</summary>
public sealed record ShippingTable(IReadOnlyList<ShippingZone> Zones)
{
    public ShippingZone? ZoneFor(string country) =>
        Zones.FirstOrDefault(z => z.Countries.Contains(country)) ?? Zones.FirstOrDefault(z => z.Countries.Contains(ShippingZone.Everywhere));
}

/// <param name="Countries">ISO 3166-1 alpha-2 codes, or <see cref="Everywhere"/>.</param>
/// <param name="FirstKilogram">Price of a parcel up to 1 kg, in the manufacturer's currency.</param>
/// <param name="FurtherKilogram">Price of each further kilogram begun.</param>
/// <param name="TransitDays">Business days from dispatch to the door, 1 to 60.</param>
public sealed record ShippingZone(string Name, IReadOnlyList<string> Countries, Money FirstKilogram, Money FurtherKilogram, int TransitDays)
{
    public const string Everywhere = "*";

    /// <summary>Heaviest single parcel, grams; heavier goods travel as several.</summary>
    public const int MaxParcelGrams = 20_000;
}
