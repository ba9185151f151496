using ManufacturingOS.Domain.Catalog.PrintMethods;
using static ManufacturingOS.Domain.Catalog.Blanks.Palette;

namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>Brushed fleece, 80 % cotton and 20 % polyester, 280 g/m²; chiefly cotton, so 6110.20.</summary>
internal static class Sweats
{
    private const string CottonPullovers = "611020";

    private static readonly PrintMethod[] Print = [PrintMethod.ScreenPrinting, PrintMethod.Dtg, PrintMethod.Dtf];
    private static readonly PrintMethod[] PrintOrStitch = [PrintMethod.ScreenPrinting, PrintMethod.Dtg, PrintMethod.Dtf, PrintMethod.Embroidery];

    private static readonly BlankColour[] Colours = [White, Black, Navy, SportGrey, Charcoal, ForestGreen, Maroon, Royal, Sand];
    private static readonly BlankView[] Views = [new("front", 760, 800), new("back", 760, 800)];

    public static IReadOnlyList<Blank> All { get; } =
    [
        new(
            "hoodie",
            BlankCategory.Sweats,
            Material.CottonPolyester,
            CottonPullovers,
            24,
            Colours,
            [new("S", 500), new("M", 545), new("L", 590), new("XL", 635), new("2XL", 685, 2), new("3XL", 735, 3)],
            Views,
            [
                new("front", "front", new(227.5m, 245, 305, 280), PrintOrStitch),
                new("left-chest", "front", new(430, 255, 89, 89), PrintOrStitch),
                new("back", "back", new(227.5m, 250, 305, 406), Print),
            ]
        ),
        new(
            "zip-hoodie",
            BlankCategory.Sweats,
            Material.CottonPolyester,
            CottonPullovers,
            24,
            [Black, Navy, SportGrey, Charcoal],
            [new("S", 530), new("M", 575), new("L", 625), new("XL", 675), new("2XL", 725, 2)],
            Views,
            [
                new("left-chest", "front", new(430, 255, 89, 89), PrintOrStitch),
                new("back", "back", new(227.5m, 250, 305, 406), Print),
            ]
        ),
        new(
            "crewneck",
            BlankCategory.Sweats,
            Material.CottonPolyester,
            CottonPullovers,
            24,
            Colours,
            [new("S", 430), new("M", 465), new("L", 500), new("XL", 540), new("2XL", 580, 2), new("3XL", 625, 3)],
            Views,
            [
                new("front", "front", new(227.5m, 205, 305, 406), PrintOrStitch),
                new("left-chest", "front", new(430, 215, 89, 89), PrintOrStitch),
                new("back", "back", new(227.5m, 165, 305, 406), Print),
            ]
        ),
    ];
}
