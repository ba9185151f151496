namespace ManufacturingOS.Domain.Designs;

/// <summary>One colour of the artwork. <paramref name="Hex"/> is <c>#rrggbb</c> in sRGB, <paramref name="Share"/> its part (0 to 1) of the counted pixels.</summary>
public sealed record InkColour(string Hex, double Share);

/// <summary>
/// How many flat inks would print the artwork, found by merging its flat pixels by CIEDE2000. It is an estimate: anti-aliasing and
/// compression are left out of the count, inks below 0.2 % of the flat pixels are dropped.
/// </summary>
/// <param name="FlatInks">Number of flat inks, or null when the artwork is no spot art (photo, gradient): "many".</param>
/// <param name="FlatShare">Part (0 to 1) of the opaque pixels whose surroundings have the same colour.</param>
/// <param name="TightShare">Part (0 to 1) of the flat pixels within dE00 3 of their ink.</param>
/// <param name="Dominant">The strongest colours of all opaque pixels, fullest first, at most 16.</param>
public sealed record ColourEstimate(int? FlatInks, double FlatShare, double TightShare, IReadOnlyList<InkColour> Dominant)
{
    /// <summary>Spot art has at least this part of its opaque pixels flat ...</summary>
    public const double LeastFlatShare = 0.85;

    /// <summary>... and at least this part of the flat ones close to their ink.</summary>
    public const double LeastTightShare = 0.9;
}
