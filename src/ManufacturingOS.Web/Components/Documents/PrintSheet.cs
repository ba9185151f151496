using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;

namespace ManufacturingOS.Web.Components.Documents;

/// <summary>Writes a sheet as HTML in the language of the request.</summary>
internal static class PrintSheet
{
    public static async Task<string> Of<TSheet>(IServiceProvider services, string title, Dictionary<string, object?> values)
        where TSheet : IComponent
    {
        await using var renderer = new PaperRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var page = ParameterView.FromDictionary(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(PrintedPage.Title)] = title,
                [nameof(PrintedPage.Sheet)] = typeof(TSheet),
                [nameof(PrintedPage.Values)] = values,
            }
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = renderer.BeginRenderingComponent(typeof(PrintedPage), page);
            await root.QuiescenceTask;
            return root.ToHtmlString();
        });
    }

    /// <summary>On paper nothing is interactive: parts of working pages are drawn as they are.</summary>
    private sealed class PaperRenderer(IServiceProvider services, ILoggerFactory loggers) : StaticHtmlRenderer(services, loggers)
    {
        protected override IComponent ResolveComponentForRenderMode(Type componentType, int? parentComponentId, IComponentActivator componentActivator, IComponentRenderMode renderMode) =>
            componentActivator.CreateInstance(componentType);
    }
}
