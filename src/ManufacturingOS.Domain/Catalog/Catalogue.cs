using System.Collections.Frozen;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>Every blank that the platform knows.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Blank> All { get; } = [];

    private static readonly FrozenDictionary<string, Blank> BySlug = All.ToFrozenDictionary(b => b.Slug, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Blank> ById = All.ToFrozenDictionary(b => b.Id.Value, StringComparer.Ordinal);

    public static Blank? Find(string slug) => BySlug.GetValueOrDefault(slug);

    public static Blank? Find(Id<Blank> id) => ById.GetValueOrDefault(id.Value);
}
