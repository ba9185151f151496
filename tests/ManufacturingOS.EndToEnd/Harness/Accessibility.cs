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
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
                : [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .slice(0, 5).map(e => `${e.tagName}.${e.className} ends at ${Math.round(e.getBoundingClientRect().right)} px`)
            """
        );
        wide.ShouldBeEmpty($"{tab.Page.Url} is wider than the screen");
    }
}
