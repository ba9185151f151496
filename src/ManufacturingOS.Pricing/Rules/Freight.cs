using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>Parcels of at most 20 kg: so much for the first kilogram of each, so much for each further one begun.</summary>
internal static class Freight
{
    public static void Apply(PriceSheet sheet)
    {
        long grams = sheet.Outline.WeightGrams;
        long parcels = Math.Max(1, (grams + ShippingZone.MaxParcelGrams - 1) / ShippingZone.MaxParcelGrams);
        long lastGrams = grams - ((parcels - 1) * ShippingZone.MaxParcelGrams);
        long furtherKilograms = ((parcels - 1) * ((ShippingZone.MaxParcelGrams / 1000) - 1)) + Math.Max(0, ((lastGrams + 999) / 1000) - 1);
        ShippingZone zone = sheet.Zone;
        decimal charge = (parcels * zone.FirstKilogram.Amount) + (furtherKilograms * zone.FurtherKilogram.Amount);
        sheet.AddFreight("freight.parcels", parcels, charge / parcels, charge, new Naming { Zone = zone.Name, Kilograms = decimal.Ceiling(grams / 100m) / 10 });
    }
}
