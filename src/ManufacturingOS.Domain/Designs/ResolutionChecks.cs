namespace ManufacturingOS.Domain.Designs;

internal static class ResolutionChecks
{
    /// <summary>From here on the pixels of the file are clearly not its own.</summary>
    private const double SuspiciousEnlargement = 2;

    public static IEnumerable<Finding> EffectiveDpi(PreflightInput input)
    {
        if (Preflight.EffectiveDpi(input.Artwork, input.PrintWidthMm) is not { } exact)
        {
            yield break;
        }

        double dpi = Math.Round(exact, 1);
        (FindingSeverity Severity, double Limit)? found =
            exact < input.Limits.DpiError ? (FindingSeverity.Error, input.Limits.DpiError)
            : exact < input.Limits.DpiWarning ? (FindingSeverity.Warning, input.Limits.DpiWarning)
            : exact > input.Limits.DpiPlenty ? (FindingSeverity.Info, input.Limits.DpiPlenty)
            : null;
        if (found is { } finding)
        {
            yield return new Finding(FindingCode.EffectiveDpi, finding.Severity, dpi, finding.Limit, input.Method);
        }
    }

    /// <summary>Information, no warning: soft photos look enlarged as well.</summary>
    public static IEnumerable<Finding> Upscaled(PreflightInput input)
    {
        if (!input.Artwork.IsVector && input.Artwork.Enlargement >= SuspiciousEnlargement)
        {
            yield return new Finding(FindingCode.Upscaled, FindingSeverity.Info, input.Artwork.Enlargement, SuspiciousEnlargement);
        }
    }
}
