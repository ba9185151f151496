using ManufacturingOS.Domain.Catalog.PrintMethods;
using static ManufacturingOS.Domain.Catalog.Blanks.Palette;

namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>Bags of cotton canvas, 140 g/m², long handles; 4202.22.</summary>
internal static class Bags
{
    private static readonly PrintMethod[] Print = [PrintMethod.ScreenPrinting, PrintMethod.Dtg, PrintMethod.Dtf];

    public static IReadOnlyList<Blank> All { get; } =
    [
        new(
            "tote",
            BlankCategory.Bags,
            Material.Cotton,
            "420222",
            100,
            [Natural, White, Black, Navy],
            [new("one-size", 110)],
            [new("front", 420, 640), new("back", 420, 640)],
            [new("front", "front", new(83, 280, 254, 254), Print), new("back", "back", new(83, 280, 254, 254), Print)]
        ),
    ];
}
