using ManufacturingOS.Domain.Catalog.PrintMethods;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

/// <summary>The pictogram of a print method: the same on offers, boards, tickets and price lists.</summary>
public static class MethodLook
{
    public static string IconOf(PrintMethod method) =>
        method switch
        {
            PrintMethod.ScreenPrinting => "screen-press",
            PrintMethod.Dtg => "printer",
            PrintMethod.Dtf => "layers",
            PrintMethod.Embroidery => "needle",
            PrintMethod.Sublimation => "droplet",
            PrintMethod.Sticker => "sticker",
            PrintMethod.Poster => "poster",
        };
}
