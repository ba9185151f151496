namespace ManufacturingOS.Domain.Designs;

internal static class FileChecks
{
    /// <summary>CMYK colours shift on their way to sRGB and back to the printer's own inks; the others keep what the eye sees.</summary>
    public static IEnumerable<Finding> Colours(PreflightInput input)
    {
        ArtworkInspection artwork = input.Artwork;
        if (artwork.ColourMode == ColourMode.Cmyk)
        {
            yield return new Finding(FindingCode.Profile, FindingSeverity.Warning, Fix: FixCode.ConvertSrgb);
        }
        else if (!artwork.IsVector && (artwork.ColourMode != ColourMode.Rgb || artwork.HasProfile || artwork.BitsPerChannel > 8))
        {
            yield return new Finding(FindingCode.Profile, FindingSeverity.Info, Fix: FixCode.ConvertSrgb);
        }
    }

    public static IEnumerable<Finding> Pages(PreflightInput input)
    {
        if (input.Artwork.Pages > 1)
        {
            yield return new Finding(FindingCode.Pages, FindingSeverity.Warning, input.Artwork.Pages, 1);
        }
    }

    public static IEnumerable<Finding> Orientation(PreflightInput input)
    {
        if (input.Artwork.Orientation != 1)
        {
            yield return new Finding(FindingCode.Orientation, FindingSeverity.Info, input.Artwork.Orientation);
        }
    }

    public static IEnumerable<Finding> HiddenColour(PreflightInput input)
    {
        if (input.Artwork.HiddenColourShare > 0)
        {
            yield return new Finding(FindingCode.HiddenColour, FindingSeverity.Info, Math.Round(input.Artwork.HiddenColourShare, 4), 0, Fix: FixCode.ClearHidden);
        }
    }

    public static IEnumerable<Finding> LiveText(PreflightInput input)
    {
        if (input.Artwork.HasLiveText)
        {
            yield return new Finding(FindingCode.SvgText, FindingSeverity.Warning);
        }
    }
}
