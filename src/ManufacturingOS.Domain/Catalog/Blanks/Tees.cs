using ManufacturingOS.Domain.Catalog.PrintMethods;
using static ManufacturingOS.Domain.Catalog.Blanks.Palette;

namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>Jersey of ring-spun cotton, 6109.10. Weights are those of the sewn garment.</summary>
internal static class Tees
{
    private const string CottonTShirts = "610910";

    private static readonly PrintMethod[] Print = [PrintMethod.ScreenPrinting, PrintMethod.Dtg, PrintMethod.Dtf];
    private static readonly PrintMethod[] PrintOrStitch = [PrintMethod.ScreenPrinting, PrintMethod.Dtg, PrintMethod.Dtf, PrintMethod.Embroidery];

    private static readonly BlankView[] AdultViews = [new("front", 760, 800), new("back", 760, 800)];

    private static readonly Placement Front = new("front", "front", new(227.5m, 205, 305, 406), Print);
    private static readonly Placement Back = new("back", "back", new(227.5m, 150, 305, 406), Print);

    public static IReadOnlyList<Blank> All { get; } =
    [
        // 145 g/m²
        new(
            "tee-light",
            BlankCategory.Tees,
            Material.Cotton,
            CottonTShirts,
            72,
            [White, Black, Navy, SportGrey, Red, Royal, ForestGreen, Sand, LightBlue, Pink, Yellow, MilitaryGreen],
            [new("XS", 105), new("S", 117), new("M", 130), new("L", 143), new("XL", 156), new("2XL", 171, 2), new("3XL", 187, 3)],
            AdultViews,
            [Front, new("left-chest", "front", new(440, 210, 89, 89), PrintOrStitch), Back]
        ),
        // 205 g/m²
        new(
            "tee-heavy",
            BlankCategory.Tees,
            Material.Cotton,
            CottonTShirts,
            72,
            [White, Natural, Black, Navy, SportGrey, Charcoal, Red, Maroon, Royal, ForestGreen, Orange, Purple],
            [new("S", 172), new("M", 190), new("L", 209), new("XL", 228), new("2XL", 248, 2), new("3XL", 270, 3), new("4XL", 292, 4), new("5XL", 314, 5)],
            AdultViews,
            [Front, new("left-chest", "front", new(440, 210, 89, 89), PrintOrStitch), Back]
        ),
        new(
            "tee-kids",
            BlankCategory.Tees,
            Material.Cotton,
            CottonTShirts,
            72,
            [White, Black, Navy, SportGrey, Red, Royal, Yellow, Pink],
            [new("2-3Y", 66), new("4-5Y", 76), new("6-7Y", 88), new("8-9Y", 100), new("10-11Y", 113), new("12-13Y", 126)],
            [new("front", 480, 560), new("back", 480, 560)],
            [new("front", "front", new(138.5m, 150, 203, 254), Print), new("back", "back", new(138.5m, 110, 203, 254), Print)]
        ),
        new(
            "long-sleeve",
            BlankCategory.Tees,
            Material.Cotton,
            CottonTShirts,
            36,
            [White, Black, Navy, SportGrey, MilitaryGreen, Maroon],
            [new("S", 215), new("M", 235), new("L", 256), new("XL", 278), new("2XL", 301, 2), new("3XL", 325, 3)],
            AdultViews,
            [Front, new("left-chest", "front", new(430, 210, 89, 89), PrintOrStitch), Back]
        ),
    ];
}
