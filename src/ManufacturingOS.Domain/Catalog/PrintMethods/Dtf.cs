namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>Printed on film, powdered and pressed on: cost follows the area of film. Holds on every cloth, light or dark.</summary>
internal static class Dtf
{
    public static PrintMethodProfile Profile { get; } =
        new(
            PrintMethod.Dtf,
            MaxColours: null,
            MinDpi: 150,
            GoodDpi: 300,
            MinSide: new(150),
            MaxWidth: new(4060),
            MaxHeight: new(5080),
            UsualMinimum: 1,
            Materials: [Material.Cotton, Material.CottonPolyester, Material.Polyester],
            LightOnly: false,
            CostDrivers: ["cost-driver.film-area", "cost-driver.pieces", "cost-driver.locations"],
            ArtworkNeeds: ["artwork-need.png-transparent", "artwork-need.300-dpi", "artwork-need.line-1-pt", "artwork-need.gap-2-pt", "artwork-need.no-soft-edges"]
        );
}
