namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>The profiles of the seven methods.</summary>
public static class PrintMethods
{
    /// <summary>In the order of the enum.</summary>
    public static IReadOnlyList<PrintMethodProfile> All { get; } = [.. Enum.GetValues<PrintMethod>().Select(ProfileOf)];

    public static PrintMethodProfile Of(PrintMethod method) => All[(int)method];

    private static PrintMethodProfile ProfileOf(PrintMethod method) =>
        method switch
        {
            PrintMethod.ScreenPrinting => ScreenPrinting.Profile,
            PrintMethod.Dtg => Dtg.Profile,
            PrintMethod.Dtf => Dtf.Profile,
            PrintMethod.Embroidery => Embroidery.Profile,
            PrintMethod.Sublimation => Sublimation.Profile,
            PrintMethod.Sticker => StickerPrinting.Profile,
            PrintMethod.Poster => PosterPrinting.Profile,
        };
}
