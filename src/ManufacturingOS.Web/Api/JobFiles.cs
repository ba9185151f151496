using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Components.Documents;
using ManufacturingOS.Web.Files;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.ManufacturerPages.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Api;

/// <summary>What a manufacturer needs in its hands for a job: the artwork and the ticket.</summary>
internal static class JobFilesApi
{
    private const string Read = "jobs:read";
    private const Side Readers = Side.Manufacturer | Side.Admin;

    public static void MapJobFiles(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder job = v1.MapGroup("/jobs/{id}").WithTags("Jobs");
        job.MapGet("/files", List).For(Readers, Read).Describe("GetJobFiles", "Artwork of the job: names, sizes, checksums, links").Returns<Page<JobFileResource>>(200, 404);
        job.MapGet("/files/{design}", Original).For(Readers, Read).Describe("GetJobFile", "The artwork as it was uploaded; its checksum is the ETag").ReturnsFile("application/octet-stream", 404);
        job.MapGet("/files/{design}/preview", Preview).For(Readers, Read).Describe("GetJobFilePreview", "An upright sRGB picture of the artwork").ReturnsFile("image/webp", 404);
        job
            .MapGet("/ticket", Ticket)
            .For(Side.Manufacturer, Read)
            .Describe("GetJobTicket", "What is to be made, as data; with Accept: text/html as a sheet to print")
            .Returns<JobTicketResource>(200, 404)
            .OrAsPage();
    }

    private static async Task<IResult> List(string id, AppDbContext db, HttpContext http)
    {
        Job? job = await JobDesigns.OwnedBy(db, http.Actor(), id).AsNoTracking().FirstOrDefaultAsync(http.RequestAborted);
        if (job is null)
        {
            return NotFound(http);
        }

        QuoteRequest request = await db.Orders.AsNoTracking().Where(o => o.Id == job.Order).Select(o => o.Request).FirstAsync(http.RequestAborted);
        HashSet<Id<Design>> ids = JobDesigns.DesignsOf(job.Plan, request);
        List<Design> designs = await db.Designs.AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(http.RequestAborted);
        return Answer.Json(new Page<JobFileResource>([.. designs.Select(d => JobFileResource.Of(job, d))], null));
    }

    private static Task<IResult> Original(string id, string design, AppDbContext db, IFileStore files, HttpContext http) =>
        Send(id, design, d => StoredFileAnswer.Send(http, files, d.Sha256, d.ContentType, d.FileName), db, http);

    private static Task<IResult> Preview(string id, string design, AppDbContext db, IFileStore files, HttpContext http) =>
        Send(id, design, d => StoredFileAnswer.Send(http, files, d.PreviewKey, "image/webp", null), db, http);

    private static async Task<IResult> Send(string id, string design, Func<Design, Task<IResult>> send, AppDbContext db, HttpContext http)
    {
        Design? found = Id<Design>.TryParse(design, null, out Id<Design> designId) ? await JobDesigns.Find(db, http.Actor(), id, designId, http.RequestAborted) : null;
        return found is null ? NotFound(http) : await send(found);
    }

    private static async Task<IResult> Ticket(string id, AppDbContext db, IFileStore files, IOptions<PlatformOptions> platform, IStringLocalizer<MakerText> texts, HttpContext http)
    {
        JobView? view = Id<Job>.TryParse(id, null, out Id<Job> jobId) ? await ReadJob.Run(db, http.Actor(), jobId) : null;
        if (view is null)
        {
            return NotFound(http);
        }

        http.Response.Headers.Vary = "Accept, Accept-Language";
        bool asPage = http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
        if (!asPage)
        {
            return Answer.Json(JobTicketResource.Of(view));
        }

        // A program has no session, so the pictures come along.
        Dictionary<Id<Design>, string> pictures = await Pictures(view, db, files, http.RequestAborted);
        string html = await PrintSheet.Of<TicketSheet>(
            http.RequestServices,
            Display.Fill(texts["Ticket.Title"], [("number", view.Job.Number)]),
            new(StringComparer.Ordinal)
            {
                [nameof(TicketSheet.View)] = view,
                [nameof(TicketSheet.Address)] = $"{platform.Value.PublicUrl.TrimEnd('/')}/manufacturer/jobs/{view.Job.Id}",
                [nameof(TicketSheet.PictureOf)] = (Func<Decoration, string>)(print => pictures.GetValueOrDefault(print.Design, "")),
            }
        );
        return Results.Content(html, "text/html; charset=utf-8");
    }

    private static async Task<Dictionary<Id<Design>, string>> Pictures(JobView view, AppDbContext db, IFileStore files, CancellationToken cancelled)
    {
        Id<Design>[] ids = [.. view.Designs.Keys];
        var pictures = new Dictionary<Id<Design>, string>();
        foreach (var design in await db.Designs.AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.ThumbnailKey }).ToListAsync(cancelled))
        {
            await using Stream? content = await files.OpenAsync(design.ThumbnailKey, cancelled);
            if (content is not null)
            {
                using var bytes = new MemoryStream();
                await content.CopyToAsync(bytes, cancelled);
                pictures[design.Id] = "data:image/webp;base64," + Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
            }
        }

        return pictures;
    }

    private static IResult NotFound(HttpContext http) => ApiProblem.From(Refusal.NotFound("job-not-found"), http);

    /// <param name="Url">The file as it was uploaded, for a key.</param>
    internal sealed record JobFileResource(Id<Design> Design, string FileName, string ContentType, long Bytes, string Sha256, string Url, string PreviewUrl)
    {
        public static JobFileResource Of(Job job, Design design) =>
            new(design.Id, design.FileName, design.ContentType, design.Bytes, design.Sha256, $"/v1/jobs/{job.Id}/files/{design.Id}", $"/v1/jobs/{job.Id}/files/{design.Id}/preview");
    }
}
