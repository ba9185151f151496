using ManufacturingOS.Domain.Catalog.PrintMethods;
using static ManufacturingOS.Domain.Catalog.Blanks.Palette;

namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>Mugs. Sublimation goes into a white polyester coating; a black mug has none and is screen printed with ceramic ink.</summary>
internal static class Drinkware
{
    private static readonly PrintMethod[] CoatedOrInked = [PrintMethod.ScreenPrinting, PrintMethod.Sublimation];

    public static IReadOnlyList<Blank> All { get; } =
    [
        // 325 ml (11 oz); weight with its box.
        new(
            "mug",
            BlankCategory.Drinkware,
            Material.Ceramic,
            "691200",
            36,
            [White, Black],
            [new("11oz", 390)],
            [new("wrap", 260, 120), new("front", 140, 120), new("back", 140, 120)],
            [
                new("wrap", "wrap", new(15.5m, 15.5m, 229, 89), [PrintMethod.Sublimation]),
                new("front", "front", new(17, 20, 70, 80), CoatedOrInked),
                new("back", "back", new(53, 20, 70, 80), CoatedOrInked),
            ]
        ),
        new(
            "mug-enamel",
            BlankCategory.Drinkware,
            Material.Steel,
            "732394",
            48,
            [White],
            [new("12oz", 170)],
            [new("front", 140, 120)],
            [new("front", "front", new(22, 30, 64, 60), [PrintMethod.Sublimation])]
        ),
    ];
}
