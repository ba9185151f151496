using ManufacturingOS.Web.Localization;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

/// <summary>Counts with their units.</summary>
internal static class JobWords
{
    public static string Pieces(IStringLocalizer<MakerText> texts, int count) => Counted(texts, "Pieces", count);

    /// <summary>The text under the key with <c>.One</c> for one.</summary>
    public static string Counted(IStringLocalizer<MakerText> texts, string key, int count) =>
        count == 1 ? texts[key + ".One"] : Display.Fill(texts[key], [("count", Display.Number(count))]);
}
