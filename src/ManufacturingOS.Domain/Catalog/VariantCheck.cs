using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>Colours and sizes that the blank comes in, each at most once, in quantities that make sense.</summary>
public static class VariantCheck
{
    /// <summary>Most pieces of one colour and size in a line.</summary>
    public const int MaxPieces = 100_000;

    public static IEnumerable<Refusal> Check(Blank blank, IReadOnlyList<VariantQuantity> variants, string pointer)
    {
        ArgumentNullException.ThrowIfNull(blank);
        ArgumentNullException.ThrowIfNull(variants);
        if (variants.Count == 0)
        {
            yield return Refusal.Invalid("no-pieces", pointer + "/variants");
        }

        var seen = new HashSet<(string Colour, string Size)>();
        for (int i = 0; i < variants.Count; i++)
        {
            VariantQuantity variant = variants[i];
            string at = $"{pointer}/variants/{i}";
            if (blank.Colour(variant.Colour) is null)
            {
                yield return Refusal.Invalid("unknown-colour", at + "/colour", ("colour", variant.Colour), ("blank", blank.Slug)) with
                {
                    ValidValues = [.. blank.Colours.Select(c => c.Code)],
                };
            }

            if (blank.Size(variant.Size) is null)
            {
                yield return Refusal.Invalid("unknown-size", at + "/size", ("size", variant.Size), ("blank", blank.Slug)) with
                {
                    ValidValues = [.. blank.Sizes.Select(s => s.Code)],
                };
            }

            if (variant.Quantity is < 1 or > MaxPieces)
            {
                yield return Refusal.Invalid("quantity-out-of-range", at + "/quantity", ("quantity", variant.Quantity), ("min", 1), ("max", MaxPieces));
            }

            if (!seen.Add((variant.Colour, variant.Size)))
            {
                yield return Refusal.Invalid("variant-twice", at, ("colour", variant.Colour), ("size", variant.Size));
            }
        }
    }
}
