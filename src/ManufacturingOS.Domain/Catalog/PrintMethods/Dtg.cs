namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>Water-based ink sprayed onto the garment: no set-up, every piece costs the same work. Needs at least half cotton.</summary>
internal static class Dtg
{
    public static PrintMethodProfile Profile { get; } =
        new(
            PrintMethod.Dtg,
            MaxColours: null,
            MinDpi: 100,
            GoodDpi: 150,
            MinSide: new(200),
            MaxWidth: new(4060),
            MaxHeight: new(5080),
            UsualMinimum: 1,
            Materials: [Material.Cotton, Material.CottonPolyester],
            LightOnly: false,
            CostDrivers: ["cost-driver.print-size", "cost-driver.underbase", "cost-driver.pieces"],
            ArtworkNeeds: ["artwork-need.png-transparent", "artwork-need.150-dpi", "artwork-need.no-soft-edges"]
        );
}
