namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>Pigment ink on matt paper, one sheet at a time; the largest sheet is B0.</summary>
internal static class PosterPrinting
{
    public static PrintMethodProfile Profile { get; } =
        new(
            PrintMethod.Poster,
            MaxColours: null,
            MinDpi: 150,
            GoodDpi: 300,
            MinSide: new(1000),
            MaxWidth: new(10000),
            MaxHeight: new(14140),
            UsualMinimum: 1,
            Materials: [Material.Paper],
            LightOnly: false,
            CostDrivers: ["cost-driver.area", "cost-driver.pieces", "cost-driver.packing"],
            ArtworkNeeds: ["artwork-need.300-dpi", "artwork-need.bleed-3-mm", "artwork-need.rgb"]
        );
}
