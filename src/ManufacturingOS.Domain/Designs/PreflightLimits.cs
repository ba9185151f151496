using ManufacturingOS.Domain.Catalog.PrintMethods;

namespace ManufacturingOS.Domain.Designs;

/// <summary>
/// What a print method asks of an artwork. A manufacturer may hold other limits for a capability of his: then pass a changed copy.
/// The figures are what print shops publish for their customers.
/// </summary>
/// <param name="DpiError">Dots per inch at the print size below which it is not made.</param>
/// <param name="DpiWarning">Below this it prints visibly soft.</param>
/// <param name="DpiPlenty">Above this more pixels show nothing.</param>
/// <param name="SoftAlpha">What half-transparent pixels that are no edges mean when they exceed <see cref="SoftAlphaShare"/> of the inked ones.</param>
/// <param name="SoftAlphaErrorShare">From this share of the inked pixels they are an error in any case; null = never.</param>
/// <param name="MaxInks">Inks or threads at once; null = full colour.</param>
/// <param name="Underbase">On dark garments white goes below the inks and takes one of them.</param>
/// <param name="PrintsBackground">A ground of one colour is usual here and no mistake.</param>
public sealed record PreflightLimits(
    double DpiError,
    double DpiWarning,
    double DpiPlenty,
    FindingSeverity SoftAlpha,
    double? SoftAlphaErrorShare,
    int? MaxInks,
    bool Underbase,
    bool PrintsBackground)
{
    /// <summary>Share of the inked pixels (0 to 1) up to which soft transparency is not worth a word.</summary>
    public const double SoftAlphaShare = 0.01;

    /// <summary>Garments darker than this L* get an underbase.</summary>
    public const double UnderbaseBelowLightness = 85;

    private const double UsualPlenty = 400;

    public static PreflightLimits Of(PrintMethod method)
    {
        PrintMethodProfile profile = PrintMethods.Of(method);
        PreflightLimits plain = new(profile.MinDpi, profile.GoodDpi, UsualPlenty, FindingSeverity.Info, null, profile.MaxColours, Underbase: false, PrintsBackground: false);
        return method switch
        {
            // Soft pixels let the white underbase or the powder glue show through.
            PrintMethod.Dtg or PrintMethod.Dtf => plain with { SoftAlpha = FindingSeverity.Warning, SoftAlphaErrorShare = 0.2 },

            // They become a halftone.
            PrintMethod.ScreenPrinting => plain with { SoftAlpha = FindingSeverity.Warning, Underbase = true },

            // A thread is there or it is not.
            PrintMethod.Embroidery => plain with { SoftAlpha = FindingSeverity.Error },
            PrintMethod.Sublimation or PrintMethod.Sticker => plain,
            PrintMethod.Poster => plain with { PrintsBackground = true },
        };
    }
}
