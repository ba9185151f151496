using ManufacturingOS.Domain.Catalog.PrintMethods;

namespace ManufacturingOS.Domain.Designs;

/// <summary>
/// Holds an artwork against what a print method asks of it. Pure: the same inspection, method and size give the same findings, so they
/// need not be stored and follow a change of the limits at once.
/// </summary>
public static class Preflight
{
    /// <summary>Grows whenever the same input may give other findings; part of the key wherever findings are kept.</summary>
    public const int Version = 1;

    private static readonly Func<PreflightInput, IEnumerable<Finding>>[] checks =
    [
        InkChecks.IsBlank,
        ResolutionChecks.EffectiveDpi,
        InkChecks.SoftAlpha,
        InkChecks.SpotCount,
        InkChecks.BackgroundBox,
        ResolutionChecks.Upscaled,
        FileChecks.Colours,
        FileChecks.Pages,
        FileChecks.LiveText,
        FileChecks.HiddenColour,
        FileChecks.Orientation,
    ];

    /// <summary>The findings, gravest first; none means it prints as it is.</summary>
    /// <param name="printWidthMm">Width of the whole picture as printed, in millimetres, more than 0; the height follows its proportion.</param>
    /// <param name="garmentHex">Colour of what it is printed on, <c>#rrggbb</c>; null where it is not known yet.</param>
    /// <param name="limits">Limits of one manufacturer; null = <see cref="PreflightLimits.Of"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The print width is not positive.</exception>
    public static IReadOnlyList<Finding> Check(
        ArtworkInspection artwork, PrintMethod method, double printWidthMm, string? garmentHex = null, PreflightLimits? limits = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(printWidthMm);
        PreflightInput input = new(
            artwork, method, limits ?? PreflightLimits.Of(method), printWidthMm, garmentHex is null ? null : LabColour.FromHex(garmentHex));
        return [.. checks.SelectMany(check => check(input)).OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>Dots per inch at a print width in millimetres; null for vectors, which have none.</summary>
    public static double? EffectiveDpi(ArtworkInspection artwork, double printWidthMm) =>
        artwork.IsVector ? null : artwork.Width / (printWidthMm / 25.4);
}

internal sealed record PreflightInput(ArtworkInspection Artwork, PrintMethod Method, PreflightLimits Limits, double PrintWidthMm, LabColour? Garment);
