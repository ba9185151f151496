namespace ManufacturingOS.Domain.Designs;

/// <summary>One colour of the artwork. <paramref name="Hex"/> is <c>#rrggbb</c> in sRGB, <paramref name="Share"/> its part (0 to 1) of the counted pixels.</summary>
public sealed record InkColour(string Hex, double Share);

/// <summary>How many flat inks would print the artwork. An estimate, see <see cref="CountInks"/>.</summary>
/// <param name="Inks">The flat inks, fullest first; of meaning only where <see cref="IsSpotArt"/>.</param>
/// <param name="FlatShare">Part (0 to 1) of the opaque pixels whose surroundings have the same colour.</param>
/// <param name="TightShare">Part (0 to 1) of the flat pixels within dE00 3 of their ink.</param>
/// <param name="Dominant">The strongest colours of all opaque pixels, fullest first, at most 16.</param>
public sealed record ColourEstimate(IReadOnlyList<InkColour> Inks, double FlatShare, double TightShare, IReadOnlyList<InkColour> Dominant)
{
    public static ColourEstimate None { get; } = new([], 0, 0, []);

    /// <summary>Flat areas of few colours, as opposed to photos and gradients.</summary>
    public bool IsSpotArt => Inks.Count > 0 && FlatShare >= 0.85 && TightShare >= 0.9;

    /// <summary>Number of flat inks, or null for "many".</summary>
    public int? FlatInks => IsSpotArt ? Inks.Count : null;
}
