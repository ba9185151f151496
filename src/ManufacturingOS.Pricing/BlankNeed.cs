using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>The blanks of one line.</summary>
/// <param name="HasLight">A light colour is part of the mix, even if this quantity of it has none; <paramref name="HasDark"/> likewise.</param>
/// <param name="DyedPieces">Pieces in a colour other than the undyed ones.</param>
/// <param name="SizeClasses">Pieces by upcharge class, without class 0; ascending.</param>
/// <param name="Methods">The methods that decorate them.</param>
internal sealed record BlankUse(
    int Line,
    int LightPieces,
    int DarkPieces,
    bool HasLight,
    bool HasDark,
    int DyedPieces,
    (int Class, int Pieces)[] SizeClasses,
    PrintMethod[] Methods,
    long Grams
)
{
    public int Pieces => LightPieces + DarkPieces;

    public static Outcome<BlankUse> Of(QuoteLine line, Blank blank)
    {
        int light = 0;
        int dark = 0;
        bool hasLight = false;
        bool hasDark = false;
        int dyed = 0;
        long grams = 0;
        var classes = new SortedDictionary<int, int>();
        foreach (VariantQuantity variant in line.Variants)
        {
            if (blank.Colour(variant.Colour) is not { } colour)
            {
                return Refusal.Invalid("unknown-colour", $"/lines/{line.Number - 1}/variants", ("colour", variant.Colour), ("blank", blank.Slug));
            }

            if (blank.Size(variant.Size) is not { } size)
            {
                return Refusal.Invalid("unknown-size", $"/lines/{line.Number - 1}/variants", ("size", variant.Size), ("blank", blank.Slug));
            }

            if (variant.Quantity is < 0 or > VariantCheck.MaxPieces)
            {
                return Refusal.Invalid("quantity-out-of-range", $"/lines/{line.Number - 1}/variants", ("quantity", variant.Quantity), ("min", 1), ("max", VariantCheck.MaxPieces));
            }

            hasLight |= !colour.NeedsUnderbase;
            hasDark |= colour.NeedsUnderbase;
            _ = colour.NeedsUnderbase ? dark += variant.Quantity : light += variant.Quantity;
            dyed += colour.IsUndyed ? 0 : variant.Quantity;
            grams += (long)size.WeightGrams * variant.Quantity;
            if (size.Upcharge > 0 && variant.Quantity > 0)
            {
                classes[size.Upcharge] = classes.GetValueOrDefault(size.Upcharge) + variant.Quantity;
            }
        }

        return new BlankUse(
            line.Number,
            light,
            dark,
            hasLight,
            hasDark,
            dyed,
            [.. classes.Select(c => (c.Key, c.Value))],
            [.. line.Decorations.Select(d => d.Method).Distinct()],
            grams
        );
    }
}

/// <summary>All pieces of one blank in a job: they reach a step of its ladder together, whatever is printed on them.</summary>
internal sealed record BlankNeed(string Slug, BlankUse[] Uses, int Pieces)
{
    public int? Line => Uses.Length == 1 ? Uses[0].Line : null;

    public static BlankNeed[] Gather(List<(string Slug, BlankUse Use)> uses) =>
        [
            .. uses.GroupBy(u => u.Slug, u => u.Use, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new BlankNeed(g.Key, [.. g.OrderBy(u => u.Line)], g.Sum(u => u.Pieces)))
                .Where(n => n.Pieces > 0),
        ];
}
