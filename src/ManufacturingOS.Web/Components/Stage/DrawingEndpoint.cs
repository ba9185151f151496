using ManufacturingOS.Domain.Catalog;

namespace ManufacturingOS.Web.Components.Stage;

/// <summary>Serves every blank in every colour that it comes in: <c>/drawings/tee-heavy-front-navy.svg</c>.</summary>
internal static class DrawingEndpoint
{
    /// <summary>A day: drawings and colours change with a release.</summary>
    private const string Kept = "public, max-age=86400";

    private static readonly Dictionary<string, (string Slug, string View, string Hex)> ByName = (
        from blank in Catalogue.All
        from view in blank.Views
        from colour in blank.Colours
        select (Name: $"{blank.Slug}-{view.Code}-{colour.Code}.svg", blank.Slug, View: view.Code, colour.Hex)
    ).ToDictionary(d => d.Name, d => (d.Slug, d.View, d.Hex), StringComparer.Ordinal);

    public static void MapDrawings(this IEndpointRouteBuilder app) => app.MapGet("/drawings/{name}", Get).AllowAnonymous().WithName("GetDrawing").ExcludeFromDescription();

    private static IResult Get(string name, HttpContext context)
    {
        if (!ByName.TryGetValue(name, out var drawing) || BlankDrawings.Tinted(drawing.Slug, drawing.View, drawing.Hex) is not { } svg)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = Kept;
        return Results.Bytes(svg, "image/svg+xml");
    }
}
