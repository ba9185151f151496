using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Catalog;

public enum BlankCategory
{
    Tees,
    Sweats,
    Headwear,
    Bags,
    Drinkware,
    Paper,
    Stickers,
    Accessories,
}

/// <summary>What the printed surface is made of: decides which methods hold on it.</summary>
public enum Material
{
    Cotton,
    CottonPolyester,
    Polyester,
    Ceramic,
    Steel,
    Paper,
    Vinyl,
    Polycarbonate,
}

/// <summary>An undecorated product, as one can buy it by the case.</summary>
/// <param name="Slug">Stable name in addresses and in the drawings' file names: <c>tee-heavy</c>.</param>
/// <param name="HsCode">Customs tariff number, six digits, decides duty.</param>
/// <param name="CasePieces">Pieces in a full case.</param>
public sealed record Blank(
    string Slug,
    BlankCategory Category,
    Material Material,
    string HsCode,
    int CasePieces,
    IReadOnlyList<BlankColour> Colours,
    IReadOnlyList<BlankSize> Sizes,
    IReadOnlyList<BlankView> Views,
    IReadOnlyList<Placement> Placements
) : IIdentified
{
    public static string IdPrefix => "blk";

    public Id<Blank> Id => new("blk_" + Slug);

    public IEnumerable<BlankVariant> Variants => from colour in Colours from size in Sizes select new BlankVariant(this, colour, size);

    /// <summary>The methods that some placement takes, in the order of the enum.</summary>
    public IEnumerable<PrintMethod> Methods => Placements.SelectMany(p => p.Methods).Distinct().Order();

    public BlankColour? Colour(string code) => Colours.FirstOrDefault(c => c.Code == code);

    public BlankSize? Size(string code) => Sizes.FirstOrDefault(s => s.Code == code);

    public Placement? Placement(string code) => Placements.FirstOrDefault(p => p.Code == code);
}

/// <summary>One colour × size of a blank: what stock is counted in.</summary>
public sealed record BlankVariant(Blank Blank, BlankColour Colour, BlankSize Size) : IIdentified
{
    public static string IdPrefix => "var";

    public Id<BlankVariant> Id => new($"var_{Blank.Slug}.{Colour.Code}.{Size.Code.ToLowerInvariant()}");
}

/// <summary>A colour of the blank. <see cref="Hex"/> is sRGB <c>#rrggbb</c>, lower case.</summary>
public sealed record BlankColour(string Code, string Hex)
{
    /// <summary>CIE L* of the colour, 0 (black) to 100 (white).</summary>
    public double Lightness { get; } = LightnessOf(Hex);

    /// <summary>Darker than L* 85 wants a white underbase below coloured ink (facts: imaging 7, spot colours).</summary>
    public bool NeedsUnderbase => Lightness < 85;

    /// <summary>As the cloth or sheet comes from the mill: costs no upcharge.</summary>
    public bool IsUndyed => Code is "white" or "natural" or "clear";

    private static double LightnessOf(string hex)
    {
        static double Linear(int value)
        {
            double c = value / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        int rgb = Convert.ToInt32(hex[1..], 16);
        double y = (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 255)) + (0.0722 * Linear(rgb & 255));
        return y <= 216.0 / 24389 ? y * 24389 / 27 : (116 * Math.Cbrt(y)) - 16;
    }
}

/// <summary>A size of the blank with its shipping weight in grams; <see cref="Upcharge"/> names the size class (0 = no upcharge, 2 = 2XL …).</summary>
public sealed record BlankSize(string Code, int WeightGrams, int Upcharge = 0);

/// <summary>A side of the blank that has a drawing; width and height of the drawing in millimetres.</summary>
public sealed record BlankView(string Code, int WidthMm, int HeightMm);

/// <summary>A place on the blank that can carry a design, with the print area on the drawing of <see cref="View"/>.</summary>
public sealed record Placement(string Code, string View, PrintArea Area, IReadOnlyList<PrintMethod> Methods);

/// <summary>A rectangle in millimetres, on the drawing's own coordinates (origin top left).</summary>
public readonly record struct PrintArea(decimal X, decimal Y, decimal Width, decimal Height);
