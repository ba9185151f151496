using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Localization;

namespace ManufacturingOS.Web.Api;

internal static class CatalogueApi
{
    private const Side Anyone = Side.Merchant | Side.Manufacturer | Side.Admin;

    /// <summary>Catalogue and methods are open to every key, whatever its scopes: the side is all that is asked.</summary>
    private const string Scope = "catalogue:read";

    public static void MapCatalogue(this RouteGroupBuilder v1)
    {
        v1.MapGet("/blanks", List).WithTags("Catalogue").ForAnyKey(Anyone, Scope).Describe("ListBlanks", "Products that can be decorated").Returns<Page<BlankResource>>(200);
        v1.MapGet("/blanks/{id}", Get).WithTags("Catalogue").ForAnyKey(Anyone, Scope).Describe("GetBlank", "One blank with variants, placements and print areas").Returns<BlankResource>(200, 404);
        v1.MapGet("/print-methods", Methods).WithTags("Catalogue").ForAnyKey(Anyone, Scope).Describe("ListPrintMethods", "Print methods with limits and artwork needs").Returns<Page<PrintMethodProfile>>(200);
    }

    private static IResult List(Display display) => Answer.Json(new Page<BlankResource>([.. Catalogue.All.Select(b => BlankResource.Of(b, display))], null));

    private static IResult Get(string id, Display display, HttpContext http) =>
        Id<Blank>.TryParse(id, null, out Id<Blank> blankId) && Catalogue.Find(blankId) is { } blank
            ? Answer.Json(BlankResource.Of(blank, display))
            : ApiProblem.From(Refusal.NotFound("blank-not-found"), http);

    private static IResult Methods() => Answer.Json(new Page<PrintMethodProfile>(PrintMethods.All, null));

    internal sealed record BlankResource(
        Id<Blank> Id,
        string Slug,
        string Name,
        BlankCategory Category,
        Material Material,
        string HsCode,
        int CasePieces,
        IReadOnlyList<VariantResource> Variants,
        IReadOnlyList<PlacementResource> Placements
    )
    {
        /// <summary>Print areas are also told in pixels of a 300 dpi file.</summary>
        private const decimal PixelsPerMm = 300m / 25.4m;

        public static BlankResource Of(Blank blank, Display display) =>
            new(
                blank.Id,
                blank.Slug,
                display.Trade("blank." + blank.Slug),
                blank.Category,
                blank.Material,
                blank.HsCode,
                blank.CasePieces,
                [.. blank.Variants.Select(v => new VariantResource(v.Id, v.Colour.Code, v.Colour.Hex, v.Size.Code, v.Size.WeightGrams))],
                [
                    .. blank.Placements.Select(p => new PlacementResource(
                        p.Code,
                        p.View,
                        p.Area.Width,
                        p.Area.Height,
                        (int)Math.Ceiling(p.Area.Width * PixelsPerMm),
                        (int)Math.Ceiling(p.Area.Height * PixelsPerMm),
                        p.Methods
                    )),
                ]
            );
    }

    internal sealed record VariantResource(Id<BlankVariant> Id, string Colour, string Hex, string Size, int WeightGrams);

    internal sealed record PlacementResource(string Code, string View, decimal WidthMm, decimal HeightMm, int WidthPx, int HeightPx, IReadOnlyList<PrintMethod> Methods);
}
