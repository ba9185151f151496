namespace ManufacturingOS.Domain.Designs;

/// <summary>The stable codes of findings.</summary>
public static class FindingCode
{
    /// <summary>Dots per inch at the print size: measured and limit in dpi.</summary>
    public const string EffectiveDpi = "effective-dpi";

    /// <summary>Enlarged before it was saved: measured is about how often.</summary>
    public const string Upscaled = "upscaled";

    /// <summary>Half-transparent px that are no edges: share of the inked px.</summary>
    public const string SoftAlpha = "soft-alpha";

    /// <summary>An opaque picture with a border of one colour, which would print as a box.</summary>
    public const string BackgroundBox = "background-box";

    /// <summary>Nothing to print: share of all px that hold ink.</summary>
    public const string Blank = "blank";

    /// <summary>Colour in fully transparent px: share of all px.</summary>
    public const string HiddenColour = "hidden-colour";

    /// <summary>Colours that are converted to sRGB before printing.</summary>
    public const string Profile = "profile";

    /// <summary>More flat inks than the press has, or no spot art at all (measured is null).</summary>
    public const string SpotCount = "spot-count";

    /// <summary>More than one page, layer or frame: measured is the number.</summary>
    public const string Pages = "pages";

    /// <summary>An EXIF turn was applied: measured is the orientation, 2 to 8.</summary>
    public const string Orientation = "orientation";

    /// <summary>A vector with live text.</summary>
    public const string SvgText = "svg-text";
}

/// <summary>The repairs that a finding can offer.</summary>
public static class FixCode
{
    public const string HardenAlpha = "harden-alpha";
    public const string ClearHidden = "clear-hidden";
    public const string RemoveBackground = "remove-background";
    public const string ConvertSrgb = "convert-srgb";
    public const string UseDtg = "use-method:dtg";
    public const string UseDtf = "use-method:dtf";
}
