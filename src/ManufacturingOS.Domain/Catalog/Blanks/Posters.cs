using ManufacturingOS.Domain.Catalog.PrintMethods;
using static ManufacturingOS.Domain.Catalog.Blanks.Palette;

namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>Matt paper of 200 g/m², 4911.91. A tube or a rigid mailer is part of the weight.</summary>
internal static class Posters
{
    private const string Pictures = "491191";

    public static IReadOnlyList<Blank> All { get; } =
    [
        Poster("poster-a3", 297, 420, 317, 440, 95),
        Poster("poster-16x24", 406, 610, 426, 630, 170),
        Poster("poster-a2", 420, 594, 440, 614, 170),
    ];

    private static Blank Poster(string slug, int width, int height, int canvasWidth, int canvasHeight, int grams) =>
        new(
            slug,
            BlankCategory.Paper,
            Material.Paper,
            Pictures,
            100,
            [White],
            [new("one-size", grams)],
            [new("front", canvasWidth, canvasHeight)],
            [new("front", "front", new(10, 10, width, height), [PrintMethod.Poster])]
        );
}
