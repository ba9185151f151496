using ManufacturingOS.Domain.Catalog.PrintMethods;
using static ManufacturingOS.Domain.Catalog.Blanks.Palette;

namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>Laminated vinyl, 4911.99. The size of a sticker is the size of its decoration: the blank is the sheet below it.</summary>
internal static class Stickers
{
    private const string PrintedMatter = "491199";

    public static IReadOnlyList<Blank> All { get; } = [Sticker("sticker-die-cut", 4), Sticker("sticker-kiss-cut", 6)];

    private static Blank Sticker(string slug, int grams) =>
        new(
            slug,
            BlankCategory.Stickers,
            Material.Vinyl,
            PrintedMatter,
            500,
            [White, Clear],
            [new("one-size", grams)],
            [new("front", 120, 120)],
            [new("front", "front", new(10, 10, 100, 100), [PrintMethod.Sticker])]
        );
}
