using System.Collections.Frozen;
using ManufacturingOS.Domain.Catalog.Blanks;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>Every blank that the platform knows. Views and print areas are those of the drawings (docs/design-language.md).</summary>
public static class Catalogue
{
    /// <summary>By family, as a shop would show them.</summary>
    public static IReadOnlyList<Blank> All { get; } =
        [.. Tees.All, .. Sweats.All, .. Headwear.All, .. Bags.All, .. Accessories.All, .. Drinkware.All, .. Posters.All, .. Stickers.All];

    private static readonly FrozenDictionary<string, Blank> BySlug = All.ToFrozenDictionary(b => b.Slug, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Blank> ById = All.ToFrozenDictionary(b => b.Id.Value, StringComparer.Ordinal);

    public static Blank? Find(string slug) => BySlug.GetValueOrDefault(slug);

    public static Blank? Find(Id<Blank> id) => ById.GetValueOrDefault(id.Value);
}
