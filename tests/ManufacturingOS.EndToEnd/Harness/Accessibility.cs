using System.Text.Json;
using Microsoft.Playwright;

namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>Looks a page over with axe-core by the rules of WCAG 2.2 AA and its best practices.</summary>
internal static class Accessibility
{
    private static readonly Lazy<Task<string>> Axe = new(() => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    public static async Task IsAccessible(this Tab tab)
    {
        await tab.Page.EvaluateAsync(await Axe.Value);
        JsonElement? found = await tab.Page.EvaluateAsync(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} — ${n.failureSummary}`))
            """
        );
        string[] violations = found!.Value.Deserialize<string[]>()!;
        violations.ShouldBeEmpty($"{tab.Page.Url}: {string.Join(Environment.NewLine, violations)}");
    }

    /// <summary>Nothing hangs over the edge of the screen: a page scrolls down, never sideways.</summary>
    public static async Task FitsItsScreen(this Tab tab)
    {
        string[] wide = await tab.Page.EvaluateAsync<string[]>(
            """
            () => {
                const width = document.documentElement.clientWidth;
                const scrolls = e => e && e !== document.body && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
                return document.documentElement.scrollWidth <= width ? []
                    : [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
                        .slice(0, 5).map(e => `${e.tagName}.${e.className} “${e.textContent.trim().slice(0, 30)}” ends at ${Math.round(e.getBoundingClientRect().right)} px`).concat('the page scrolls sideways');
            }
            """
        );
        wide.ShouldBeEmpty($"{tab.Page.Url} is wider than the screen");
    }
}
