using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Web.Localization;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Merchant.Designs;

/// <summary>How a design's measures are said.</summary>
internal static class DesignWords
{
    /// <summary>Pixels, or that a vector needs none.</summary>
    public static string Size(IStringLocalizer<BuilderText> texts, ArtworkInspection inspection) =>
        inspection.IsVector
            ? texts["Designs.Vector"]
            : Display.Fill(texts["Designs.Pixels"], [("width", Display.Number(inspection.Width)), ("height", Display.Number(inspection.Height))]);
}
