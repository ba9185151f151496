using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>A capability while it is typed.</summary>
public sealed class CapabilityDraft
{
    private PrintMethod method;

    public PrintMethod Method
    {
        get => method;
        set
        {
            method = value;
            // Only what the method holds on stays chosen.
            Blanks.RemoveWhere(slug => Catalogue.Find(slug)?.Methods.Contains(value) != true);
            Colours = PrintMethods.Of(value).MaxColours is { } most ? Math.Min(Colours ?? most, most) : null;
        }
    }

    public HashSet<string> Blanks { get; } = new(StringComparer.Ordinal);

    public decimal WidthMm { get; set; }

    public decimal HeightMm { get; set; }

    public int MinPieces { get; set; } = 1;

    public int MaxPieces { get; set; } = 1000;

    /// <summary><c>null</c> where the method prints in full colour.</summary>
    public int? Colours { get; set; }

    public int SetupMinutes { get; set; } = 10;

    public int PiecesPerHour { get; set; } = 60;

    public static CapabilityDraft New(PrintMethod method)
    {
        PrintMethodProfile profile = PrintMethods.Of(method);
        return new CapabilityDraft
        {
            Method = method,
            WidthMm = Math.Min(300, profile.MaxWidth.Millimetres),
            HeightMm = Math.Min(400, profile.MaxHeight.Millimetres),
            MinPieces = profile.UsualMinimum,
        };
    }

    public static CapabilityDraft Of(Capability stored)
    {
        var draft = new CapabilityDraft
        {
            Colours = stored.MaxColours,
            Method = stored.Method,
            WidthMm = stored.MaxWidth.Millimetres,
            HeightMm = stored.MaxHeight.Millimetres,
            MinPieces = stored.MinPieces,
            MaxPieces = stored.MaxPieces,
            SetupMinutes = stored.SetupMinutes,
            PiecesPerHour = stored.PiecesPerHour,
        };
        draft.Blanks.UnionWith(stored.Blanks);
        return draft;
    }

    /// <summary>The blanks in the order of the catalogue. Lengths beyond any press are cut, so that they can be refused in words.</summary>
    public Capability ToCapability() =>
        new(Method, [.. Catalogue.All.Select(b => b.Slug).Where(Blanks.Contains)], Length(WidthMm), Length(HeightMm), MinPieces, MaxPieces, Colours, SetupMinutes, PiecesPerHour);

    private static Tenths Length(decimal millimetres) => Tenths.FromMillimetres(Math.Clamp(millimetres, 0, 100_000));
}
