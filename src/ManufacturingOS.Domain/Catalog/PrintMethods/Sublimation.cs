namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>Dye that becomes gas and colours a polyester coating: nothing white can be printed, so the ground must be light.</summary>
internal static class Sublimation
{
    public static PrintMethodProfile Profile { get; } =
        new(
            PrintMethod.Sublimation,
            MaxColours: null,
            MinDpi: 150,
            GoodDpi: 300,
            MinSide: new(100),
            MaxWidth: new(4200),
            MaxHeight: new(5940),
            UsualMinimum: 1,
            Materials: [Material.Polyester, Material.Ceramic, Material.Steel, Material.Polycarbonate],
            LightOnly: true,
            CostDrivers: ["cost-driver.pieces", "cost-driver.blank"],
            ArtworkNeeds: ["artwork-need.300-dpi", "artwork-need.no-white-ink", "artwork-need.bleed-3-mm"]
        );
}
