using ManufacturingOS.Web.Localization;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

/// <summary>Counts with their units.</summary>
internal static class JobWords
{
    public static string Pieces(IStringLocalizer<MakerText> texts, int count) => Counted(texts, "Pieces", count);

    public static string Counted(IStringLocalizer<MakerText> texts, string key, int count) => Display.Fill(texts[key], [("count", Display.Number(count))]);
}
