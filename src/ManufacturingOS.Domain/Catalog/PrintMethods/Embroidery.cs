namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>Stitched with up to six threads (facts: pricing 9): cost follows the stitches. The largest hoop in common use is 300 × 200 mm.</summary>
internal static class Embroidery
{
    public static PrintMethodProfile Profile { get; } =
        new(
            PrintMethod.Embroidery,
            MaxColours: 6,
            MinDpi: 72,
            GoodDpi: 150,
            MinSide: new(150),
            MaxWidth: new(3000),
            MaxHeight: new(2000),
            UsualMinimum: 6,
            Materials: [Material.Cotton, Material.CottonPolyester, Material.Polyester],
            LightOnly: false,
            CostDrivers: ["cost-driver.stitches", "cost-driver.digitising", "cost-driver.pieces"],
            ArtworkNeeds: ["artwork-need.six-threads", "artwork-need.detail-1-3-mm", "artwork-need.text-6-4-mm", "artwork-need.no-gradients"]
        );
}
