using ManufacturingOS.Domain.Catalog.PrintMethods;
using static ManufacturingOS.Domain.Catalog.Blanks.Palette;

namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>Aprons (6211.42) and phone cases (3926.90), a case size a phone.</summary>
internal static class Accessories
{
    public static IReadOnlyList<Blank> All { get; } =
    [
        new(
            "apron",
            BlankCategory.Accessories,
            Material.CottonPolyester,
            "621142",
            50,
            [Black, Navy, White, Natural, Red],
            [new("one-size", 240)],
            [new("front", 760, 900)],
            [new("front", "front", new(253, 190, 254, 254), [PrintMethod.ScreenPrinting, PrintMethod.Dtf, PrintMethod.Embroidery])]
        ),
        new(
            "phone-case",
            BlankCategory.Accessories,
            Material.Polycarbonate,
            "392690",
            100,
            [White],
            [new("iphone-15", 38), new("iphone-16", 38), new("iphone-16-pro-max", 44), new("galaxy-s24", 38), new("galaxy-s25", 38), new("pixel-9", 40)],
            [new("front", 100, 180)],
            [new("front", "front", new(17.5m, 20, 65, 140), [PrintMethod.Sublimation])]
        ),
    ];
}
