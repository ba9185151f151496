using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>Dye cannot be lighter than its ground: such methods take light colours only.</summary>
internal static class LightGroundCheck
{
    public static IEnumerable<Refusal> Check(Blank blank, Decoration decoration, IReadOnlyList<VariantQuantity> variants, string pointer)
    {
        if (!PrintMethods.PrintMethods.Of(decoration.Method).LightOnly)
        {
            yield break;
        }

        foreach (string code in variants.Select(v => v.Colour).Distinct(StringComparer.Ordinal))
        {
            if (blank.Colour(code) is { NeedsUnderbase: true })
            {
                yield return Refusal.Invalid("needs-light-colour", pointer + "/method", ("method", decoration.Method.ToString()), ("colour", code), ("blank", blank.Slug)) with
                {
                    ValidValues = OtherMethods(blank, decoration),
                };
            }
        }
    }

    private static string[] OtherMethods(Blank blank, Decoration decoration) =>
        [.. (blank.Placement(decoration.Placement)?.Methods ?? []).Where(m => !PrintMethods.PrintMethods.Of(m).LightOnly).Select(m => m.ToString())];
}
