using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>
/// Pictures of the main pages: into <c>docs/screenshots</c> when <c>MOS_SCREENSHOTS=1</c> asks for new ones, else into <c>artifacts</c>, so
/// that a run of the tests changes nothing that is kept.
/// </summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(Root(), Environment.GetEnvironmentVariable("MOS_SCREENSHOTS") == "1" ? "docs" : "artifacts", "screenshots");

    public static Task Picture(this Tab tab, string name, bool fullPage = false) =>
        tab.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png"), FullPage = fullPage, Animations = ScreenshotAnimations.Disabled });

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
