namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>Printed, laminated and cut to shape from a roll of vinyl: cost follows area and quantity.</summary>
internal static class StickerPrinting
{
    public static PrintMethodProfile Profile { get; } =
        new(
            PrintMethod.Sticker,
            MaxColours: null,
            MinDpi: 150,
            GoodDpi: 300,
            MinSide: new(200),
            MaxWidth: new(3000),
            MaxHeight: new(3000),
            UsualMinimum: 25,
            Materials: [Material.Vinyl],
            LightOnly: false,
            CostDrivers: ["cost-driver.area", "cost-driver.pieces", "cost-driver.cut"],
            ArtworkNeeds: ["artwork-need.300-dpi", "artwork-need.bleed-3-mm", "artwork-need.cut-contour"]
        );
}
