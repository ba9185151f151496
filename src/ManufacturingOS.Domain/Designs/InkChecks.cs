namespace ManufacturingOS.Domain.Designs;

internal static class InkChecks
{
    /// <summary>dE00 below which the eye takes two colours for one.</summary>
    private const double SameColour = 3;

    /// <summary>dE00 below which an ink is left out because the garment shows it.</summary>
    private const double GarmentShowsIt = 5;

    /// <summary>L* below which an ink is black, which needs no white below it.</summary>
    private const double BlackBelowLightness = 20;

    private const double NearlyAll = 0.99;

    public static IEnumerable<Finding> IsBlank(PreflightInput input)
    {
        ArtworkInspection artwork = input.Artwork;
        bool invisible = input.Garment is { } garment
            && artwork.Colours.Dominant.Where(colour => LabColour.FromHex(colour.Hex).DistanceTo(garment) < SameColour).Sum(colour => colour.Share) >= NearlyAll;
        if (artwork.IsBlank || invisible)
        {
            yield return new Finding(FindingCode.Blank, FindingSeverity.Error, Round(artwork.InkShare));
        }
    }

    public static IEnumerable<Finding> SoftAlpha(PreflightInput input)
    {
        double share = input.Artwork.SoftAlphaShare;
        if (share > input.Limits.SoftAlphaErrorShare)
        {
            yield return new Finding(FindingCode.SoftAlpha, FindingSeverity.Error, Round(share), input.Limits.SoftAlphaErrorShare, input.Method, Fix: FixCode.HardenAlpha);
        }
        else if (share > PreflightLimits.SoftAlphaShare)
        {
            yield return new Finding(FindingCode.SoftAlpha, input.Limits.SoftAlpha, Round(share), PreflightLimits.SoftAlphaShare, input.Method, Fix: FixCode.HardenAlpha);
        }
    }

    public static IEnumerable<Finding> BackgroundBox(PreflightInput input)
    {
        if (input.Artwork.HasSolidBackground && !input.Limits.PrintsBackground)
        {
            yield return new Finding(FindingCode.BackgroundBox, FindingSeverity.Warning, Fix: FixCode.RemoveBackground);
        }
    }

    public static IEnumerable<Finding> SpotCount(PreflightInput input)
    {
        if (input.Limits.MaxInks is not { } most || input.Artwork.InkBox is null)
        {
            yield break;
        }

        int? screens = input.Artwork.Colours.IsSpotArt ? Screens(input) : null;
        if (screens is null || screens > most)
        {
            yield return new Finding(FindingCode.SpotCount, FindingSeverity.Error, screens, most, input.Method, Fix: FixCode.UseDtf);
        }
    }

    /// <summary>Inks that the garment does not show by itself, and the underbase where it is dark.</summary>
    private static int Screens(PreflightInput input)
    {
        List<LabColour> inks = [.. input.Artwork.Colours.Inks.Select(ink => LabColour.FromHex(ink.Hex))];
        if (input.Garment is not { } garment)
        {
            return inks.Count;
        }

        inks.RemoveAll(ink => ink.DistanceTo(garment) < GarmentShowsIt);
        bool underbase = input.Limits.Underbase && garment.L < PreflightLimits.UnderbaseBelowLightness && inks.Any(ink => ink.L > BlackBelowLightness);
        return inks.Count + (underbase ? 1 : 0);
    }

    private static double Round(double share) => Math.Round(share, 4);
}
