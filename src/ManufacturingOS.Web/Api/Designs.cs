using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Imaging;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Merchant.Designs;
using ManufacturingOS.Web.Verbs.Designs;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Api;

internal static class DesignsApi
{
    private const string Read = "designs:read";
    private const string Write = "designs:write";

    public static void MapDesigns(this RouteGroupBuilder v1, IServiceProvider services)
    {
        long limit = services.GetRequiredService<IOptions<ImagingOptions>>().Value.MaxBytes;
        RouteGroupBuilder designs = v1.MapGroup("/designs").WithTags("Designs");
        designs
            .MapPost("", Upload)
            .For(Side.Merchant, Write)
            .WithMetadata(new RequestSizeLimitAttribute(limit + ArtworkForm.MaxOverhead))
            .TakesUploadOr<FetchBody>("name", "external_id")
            .Describe("UploadDesign", "Upload artwork as multipart/form-data with a file and, if wanted, name and external_id; or as JSON with the url of a file")
            .Returns<DesignResource>(201, 400, 409, 413, 415, 422);
        designs.MapGet("", List).For(Side.Merchant, Read).Describe("ListDesigns", "Designs, newest first").Returns<Page<DesignResource>>(200);
        designs.MapGet("/{id}", Get).For(Side.Merchant, Read).Describe("GetDesign", "One design, by id or by @external_id").Returns<DesignResource>(200, 404);
        designs.MapPatch("/{id}", Rename).For(Side.Merchant, Write).Describe("RenameDesign", "Change the name; If-Match is honoured").Returns<DesignResource>(200, 400, 404, 412, 422);
        designs.MapDelete("/{id}", Delete).For(Side.Merchant, Write).Describe("DeleteDesign", "Take a design away that no open order uses").Returns<DesignResource>(204, 404, 409);
        designs.MapGet("/{id}/preflight", Check).For(Side.Merchant, Read).Describe("CheckDesign", "Findings for a print method and a printed width").Returns<Page<Finding>>(200, 404, 422);
        designs.MapGet("/{id}/preview", Preview).For(Side.Merchant, Read).Describe("GetDesignPreview", "An upright sRGB picture").ReturnsFile("image/webp", 404);
    }

    private static IQueryable<Design> Own(AppDbContext db, Actor actor) =>
        db.Designs.AsNoTracking().Where(d => d.Organisation == actor.Organisation && d.Mode == actor.Mode && d.DeletedAt == null);

    private static async Task<Design?> Find(string id, AppDbContext db, HttpContext http)
    {
        IQueryable<Design> own = Own(db, http.Actor());
        return id.StartsWith('@') ? await own.FirstOrDefaultAsync(d => d.ExternalId == id.Substring(1), http.RequestAborted)
            : Id<Design>.TryParse(id, null, out Id<Design> designId) ? await own.FirstOrDefaultAsync(d => d.Id == designId, http.RequestAborted)
            : null;
    }

    private static async Task<IResult> Upload(DesignIntake intake, AppDbContext db, HttpContext http)
    {
        if (http.Request.HasJsonContentType())
        {
            ApiBody<FetchBody> asked = await ApiBody<FetchBody>.BindAsync(http);
            return asked.Value is null ? asked.Problem! : await Fetch(asked.Value, intake, db, http);
        }

        if (!http.Request.HasFormContentType)
        {
            return ApiProblem.From(StatusCodes.Status415UnsupportedMediaType, "upload-expected", http);
        }

        if (http.Request.ContentLength > intake.MaxBytes + ArtworkForm.MaxOverhead)
        {
            return ApiProblem.From(StatusCodes.Status413PayloadTooLarge, "body-too-large", http, ("limit", intake.MaxBytes));
        }

        Outcome<ArtworkForm> form = await ArtworkForm.ReadSafely(http.Request, intake, http.RequestAborted);
        if (!form.IsOk)
        {
            return ApiProblem.From(form.Refusal, http);
        }

        return await Take(form.Value.File, form.Value.Label, intake, db, http);
    }

    private static async Task<IResult> Fetch(FetchBody asked, DesignIntake intake, AppDbContext db, HttpContext http)
    {
        Outcome<(StoredFile File, string Name)> fetched = await intake.Fetch(asked.Url, http.RequestAborted);
        return fetched.IsOk
            ? await Take(fetched.Value.File, DesignLabel.Of(asked.Name, fetched.Value.Name, asked.ExternalId), intake, db, http)
            : ApiProblem.From(fetched.Refusal, http);
    }

    private static async Task<IResult> Take(StoredFile file, DesignLabel label, DesignIntake intake, AppDbContext db, HttpContext http)
    {
        Outcome<Id<Design>> taken = await intake.Take(http.Actor(), file, label, http.RequestAborted);
        if (!taken.IsOk)
        {
            return ApiProblem.From(taken.Refusal, http);
        }

        http.Response.Headers.Location = $"/v1/designs/{taken.Value}";
        return Answer.Json(DesignResource.Of(await Own(db, http.Actor()).FirstAsync(d => d.Id == taken.Value, http.RequestAborted)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(PageRequest page, AppDbContext db, HttpContext http)
    {
        IQueryable<Design> designs = Own(db, http.Actor());
        if (page.Cursor<Design>() is { } after)
        {
            designs = designs.Where(d => d.Id < after);
        }

        Page<Design> cut = Page<Design>.Of(await designs.OrderByDescending(d => d.Id).Take(page.Limit + 1).ToListAsync(http.RequestAborted), page.Limit, d => d.Id.Value);
        return Answer.Json(new Page<DesignResource>([.. cut.Data.Select(DesignResource.Of)], cut.NextCursor));
    }

    private static async Task<IResult> Get(string id, AppDbContext db, HttpContext http)
    {
        if (await Find(id, db, http) is not { } design)
        {
            return ApiProblem.From(Refusal.NotFound("design-not-found"), http);
        }

        http.Response.Headers.ETag = $"\"{design.Version}\"";
        return Answer.Json(DesignResource.Of(design));
    }

    private static async Task<IResult> Rename(string id, ApiBody<RenameBody> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        if (await Find(id, db, http) is not { } design)
        {
            return ApiProblem.From(Refusal.NotFound("design-not-found"), http);
        }

        if (http.Request.Headers.IfMatch is { Count: > 0 } match && match.ToString() is not "*" && match.ToString() != $"\"{design.Version}\"")
        {
            return ApiProblem.From(new Refusal(RefusalKind.Stale, "changed-meanwhile"), http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), new RenameDesign(design.Id, asked.Name), http.RequestAborted);
        return done.IsOk ? await Get(design.Id.Value, db, http) : ApiProblem.From(done.Refusal, http);
    }

    private static async Task<IResult> Delete(string id, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (await Find(id, db, http) is not { } design)
        {
            return ApiProblem.From(Refusal.NotFound("design-not-found"), http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), new DeleteDesign(design.Id), http.RequestAborted);
        return done.IsOk ? Results.NoContent() : ApiProblem.From(done.Refusal, http);
    }

    private static async Task<IResult> Check(string id, string? print_method, double? width_mm, AppDbContext db, HttpContext http)
    {
        if (await Find(id, db, http) is not { } design)
        {
            return ApiProblem.From(Refusal.NotFound("design-not-found"), http);
        }

        if (!Enum.TryParse(print_method, ignoreCase: true, out PrintMethod method) || !Enum.IsDefined(method))
        {
            return ApiProblem.From(Refusal.Invalid("unknown-print-method", "/print_method") with { ValidValues = Enum.GetNames<PrintMethod>() }, http);
        }

        return width_mm is not (> 0 and <= 5000)
            ? ApiProblem.From(Refusal.Invalid("print-no-size", "/width_mm"), http)
            : Answer.Json(new Page<Finding>(Preflight.Check(design.Inspection, method, width_mm.Value), null));
    }

    private static async Task<IResult> Preview(string id, AppDbContext db, IFileStore files, HttpContext http)
    {
        Stream? picture = await Find(id, db, http) is { } design ? await files.OpenAsync(design.PreviewKey, http.RequestAborted) : null;
        return picture is null ? ApiProblem.From(Refusal.NotFound("design-not-found"), http) : Results.Stream(picture, "image/webp");
    }

    internal sealed record RenameBody(string Name);

    internal sealed record FetchBody(string Url, string? Name = null, string? ExternalId = null);

    internal sealed record DesignResource(
        Id<Design> Id,
        string Name,
        string? ExternalId,
        DesignState State,
        string? ModerationRule,
        string FileName,
        string ContentType,
        long Bytes,
        string Sha256,
        int WidthPx,
        int HeightPx,
        bool IsVector,
        bool HasAlpha,
        int? SpotColours,
        DateTimeOffset CreatedAt
    )
    {
        public static DesignResource Of(Design d) =>
            new(
                d.Id,
                d.Name,
                d.ExternalId,
                d.State,
                d.ModerationRule,
                d.FileName,
                d.ContentType,
                d.Bytes,
                d.Sha256,
                d.Inspection.Width,
                d.Inspection.Height,
                d.Inspection.IsVector,
                d.Inspection.HasAlpha,
                d.Inspection.Colours.FlatInks,
                d.CreatedAt
            );
    }
}
