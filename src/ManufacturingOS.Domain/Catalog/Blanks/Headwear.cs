using ManufacturingOS.Domain.Catalog.PrintMethods;
using static ManufacturingOS.Domain.Catalog.Blanks.Palette;

namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>Caps and knitted hats, 6505.00. A curved crown takes stitches and transfers, no flat-bed print.</summary>
internal static class Headwear
{
    private const string Hats = "650500";

    public static IReadOnlyList<Blank> All { get; } =
    [
        new(
            "cap",
            BlankCategory.Headwear,
            Material.Cotton,
            Hats,
            48,
            [White, Black, Navy, Sand, Red, ForestGreen, Charcoal],
            [new("one-size", 85)],
            [new("front", 240, 200), new("side", 240, 200)],
            [
                new("front", "front", new(69, 62, 102, 51), [PrintMethod.Dtf, PrintMethod.Embroidery]),
                new("side", "side", new(128, 84, 64, 38), [PrintMethod.Dtf, PrintMethod.Embroidery]),
            ]
        ),
        new(
            "beanie",
            BlankCategory.Headwear,
            Material.CottonPolyester,
            Hats,
            72,
            [Black, Navy, SportGrey, Charcoal, Maroon, Natural],
            [new("one-size", 75)],
            [new("front", 260, 260)],
            // The cuff stretches: ink and film would crack.
            [new("front", "front", new(80, 182, 100, 45), [PrintMethod.Embroidery])]
        ),
    ];
}
