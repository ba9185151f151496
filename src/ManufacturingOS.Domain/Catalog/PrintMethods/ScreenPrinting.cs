namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>Ink pressed through a stencil, one screen a colour: dear to set up, cheap to run. The largest print is the jumbo platen, 16 × 23 in (facts: pricing 3).</summary>
internal static class ScreenPrinting
{
    public static PrintMethodProfile Profile { get; } =
        new(
            PrintMethod.ScreenPrinting,
            MaxColours: 8,
            MinDpi: 150,
            GoodDpi: 300,
            MinSide: new(200),
            MaxWidth: new(4060),
            MaxHeight: new(5840),
            UsualMinimum: 24,
            Materials: [Material.Cotton, Material.CottonPolyester, Material.Polyester, Material.Ceramic],
            LightOnly: false,
            CostDrivers: ["cost-driver.screens", "cost-driver.pieces", "cost-driver.underbase", "cost-driver.locations"],
            ArtworkNeeds: ["artwork-need.spot-colours", "artwork-need.vector-or-300-dpi", "artwork-need.line-1-pt", "artwork-need.text-6-pt"]
        );
}
