namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>The seven ways in which a design gets onto a blank.</summary>
public enum PrintMethod
{
    ScreenPrinting,
    Dtg,
    Dtf,
    Embroidery,
    Sublimation,
    Sticker,
    Poster,
}
