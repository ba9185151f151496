using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Machines as they stand in such houses, with their rates (facts: pricing 10). Sizes in millimetres.</summary>
internal static class Presses
{
    public static readonly string[] Garments = ["tee-light", "tee-heavy", "tee-kids", "long-sleeve", "hoodie", "zip-hoodie", "crewneck"];
    public static readonly string[] Posters = ["poster-a3", "poster-16x24", "poster-a2"];
    public static readonly string[] Stickers = ["sticker-die-cut", "sticker-kiss-cut"];
    public static readonly string[] Hard = ["mug", "mug-enamel", "phone-case"];

    /// <summary>Six colours, 9 minutes a screen, 400 pieces an hour.</summary>
    public static Capability AutomaticScreen(string[] blanks, int min, int max) => Of(PrintMethod.ScreenPrinting, blanks, 381, 432, min, max, 5, 9, 400);

    public static Capability CeramicScreen(int min, int max) => Of(PrintMethod.ScreenPrinting, ["mug"], 80, 80, min, max, 2, 15, 240);

    public static Capability Dtg(string[] blanks, int max, int perHour) => Of(PrintMethod.Dtg, blanks, 406, 457, 1, max, null, 0, perHour);

    /// <summary>The heat press is the slow part.</summary>
    public static Capability Dtf(string[] blanks, int max) => Of(PrintMethod.Dtf, blanks, 330, 457, 1, max, null, 5, 60);

    /// <param name="heads">Each makes about eight pieces an hour.</param>
    public static Capability Embroidery(string[] blanks, int min, int max, int heads) => Of(PrintMethod.Embroidery, blanks, 300, 200, min, max, 6, 10, heads * 8);

    public static Capability Sublimation(string[] blanks, int max, int perHour) => Of(PrintMethod.Sublimation, blanks, 240, 200, 1, max, null, 5, perHour);

    public static Capability RollCutter(int min, int max) => Of(PrintMethod.Sticker, Stickers, 300, 300, min, max, null, 10, 900);

    public static Capability LargeFormat(int max) => Of(PrintMethod.Poster, Posters, 610, 900, 1, max, null, 3, 45);

    private static Capability Of(PrintMethod method, string[] blanks, int width, int height, int min, int max, int? colours, int setupMinutes, int perHour) =>
        new(method, blanks, Tenths.FromMillimetres(width), Tenths.FromMillimetres(height), min, max, colours, setupMinutes, perHour);
}
