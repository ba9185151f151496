using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

internal static class JobsApi
{
    private const string Read = "jobs:read";
    private const string Write = "jobs:write";
    private const Side Readers = Side.Manufacturer | Side.Admin;

    public static void MapJobs(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder jobs = v1.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapGet("", List).For(Readers, Read).Describe("ListJobs", "Jobs, newest first; filter by state").Returns<Page<JobResource>>(200, 422);
        jobs.MapGet("/{id}", Get).For(Readers, Read).Describe("GetJob", "One job with what is to be made").Returns<JobResource>(200, 404);
        jobs.MapGet("/{id}/actions", Actions).For(Readers, Read).Describe("GetJobActions", "Which verbs are allowed now").Returns<ActionsResource>(200, 404);
        jobs.MapPost("/{id}/accept", Accept).For(Side.Manufacturer, Write).Describe("AcceptJob", "Take an offered job and its press minutes").Returns<JobResource>(200, 404, 409);
        jobs.MapPost("/{id}/decline", Decline).For(Side.Manufacturer, Write).Describe("DeclineJob", "Say no to an offer, with the reason").Returns<JobResource>(200, 400, 404, 409, 422);
        jobs.MapPost("/{id}/give-up", GiveUp).For(Readers, Write).Describe("GiveUpJob", "An accepted job cannot be finished: another manufacturer makes it").Returns<JobResource>(200, 400, 404, 409, 422);
        jobs.MapPost("/{id}/start", Start).For(Side.Manufacturer, Write).Describe("StartJob", "Production begins").Returns<JobResource>(200, 404, 409);
        jobs.MapPost("/{id}/report-progress", Progress).For(Side.Manufacturer, Write).Describe("ReportProgress", "Pieces made so far").Returns<JobResource>(200, 400, 404, 409, 422);
        jobs.MapPost("/{id}/quality-check", Check).For(Side.Manufacturer, Write).Describe("CheckQuality", "Count passed and failed pieces").Returns<JobResource>(200, 400, 404, 409, 422);
        jobs.MapPost("/{id}/ship", Ship).For(Side.Manufacturer, Write).Describe("ShipJob", "The parcels left the house").Returns<JobResource>(200, 400, 404, 409, 422);
    }

    private static IQueryable<Job> Visible(AppDbContext db, Actor actor) =>
        actor.Side == Side.Admin ? db.Jobs.AsNoTracking().Where(j => j.Mode == actor.Mode) : db.Jobs.AsNoTracking().Where(j => j.Manufacturer == actor.Organisation && j.Mode == actor.Mode);

    private static async Task<IResult> List(PageRequest page, string? state, AppDbContext db, HttpContext http)
    {
        IQueryable<Job> jobs = Visible(db, http.Actor());
        if (state is not null)
        {
            if (!Enum.TryParse(state, ignoreCase: true, out JobState wanted) || !Enum.IsDefined(wanted))
            {
                return ApiProblem.From(Refusal.Invalid("unknown-state", "/state") with { ValidValues = Enum.GetNames<JobState>() }, http);
            }

            jobs = jobs.Where(j => j.State == wanted);
        }

        if (page.Cursor<Job>() is { } after)
        {
            jobs = jobs.Where(j => j.Id < after);
        }

        List<Job> rows = await jobs.OrderByDescending(j => j.Id).Take(page.Limit + 1).ToListAsync(http.RequestAborted);
        Page<Job> cut = Page<Job>.Of(rows, page.Limit, j => j.Id.Value);
        return Answer.Json(new Page<JobResource>([.. cut.Data.Select(JobResource.Of)], cut.NextCursor));
    }

    private static async Task<Job?> Find(string id, AppDbContext db, HttpContext http) =>
        Id<Job>.TryParse(id, null, out Id<Job> jobId) ? await Visible(db, http.Actor()).FirstOrDefaultAsync(j => j.Id == jobId, http.RequestAborted) : null;

    private static async Task<IResult> Get(string id, AppDbContext db, HttpContext http)
    {
        Job? job = await Find(id, db, http);
        if (job is null)
        {
            return ApiProblem.From(Refusal.NotFound("job-not-found"), http);
        }

        http.Response.Headers.ETag = $"\"{job.Version}\"";
        return Answer.Json(JobResource.Of(job));
    }

    private static async Task<IResult> Actions(string id, AppDbContext db, HttpContext http) =>
        await Find(id, db, http) is { } job
            ? Answer.Json(ActionsResource.Of(job.State, JobLifecycle.Table.ActionsFor(job.State, http.Actor().Side)))
            : ApiProblem.From(Refusal.NotFound("job-not-found"), http);

    private static async Task<IResult> Do<TResult>(string id, Func<Id<Job>, IVerb<TResult>> verb, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (!Id<Job>.TryParse(id, null, out Id<Job> jobId))
        {
            return ApiProblem.From(Refusal.NotFound("job-not-found"), http);
        }

        Outcome<TResult> done = await verbs.Run(http.Actor(), verb(jobId), http.RequestAborted);
        return done.IsOk ? await Get(id, db, http) : ApiProblem.From(done.Refusal, http);
    }

    private static Task<IResult> Accept(string id, VerbRunner verbs, AppDbContext db, HttpContext http) => Do(id, job => new AcceptJob(job), verbs, db, http);

    private static Task<IResult> Start(string id, VerbRunner verbs, AppDbContext db, HttpContext http) => Do(id, job => new StartJob(job), verbs, db, http);

    private static Task<IResult> Decline(string id, ApiBody<DeclineBody> body, VerbRunner verbs, AppDbContext db, HttpContext http) =>
        body.Value is { } asked ? Do(id, job => new DeclineJob(job, asked.Reason, asked.Note), verbs, db, http) : Task.FromResult(body.Problem!);

    private static Task<IResult> GiveUp(string id, ApiBody<NoteBody> body, VerbRunner verbs, AppDbContext db, HttpContext http) =>
        body.Value is { } asked ? Do(id, job => new GiveUpJob(job, asked.Note), verbs, db, http) : Task.FromResult(body.Problem!);

    private static Task<IResult> Progress(string id, ApiBody<ProgressBody> body, VerbRunner verbs, AppDbContext db, HttpContext http) =>
        body.Value is { } asked ? Do(id, job => new ReportProgress(job, asked.Made), verbs, db, http) : Task.FromResult(body.Problem!);

    private static Task<IResult> Check(string id, ApiBody<QualityBody> body, VerbRunner verbs, AppDbContext db, HttpContext http) =>
        body.Value is { } asked ? Do(id, job => new CheckQuality(job, asked.Passed, asked.Failed, asked.Note, asked.Photos ?? []), verbs, db, http) : Task.FromResult(body.Problem!);

    private static Task<IResult> Ship(string id, ApiBody<ShipBody> body, VerbRunner verbs, AppDbContext db, HttpContext http) =>
        body.Value is { } asked ? Do(id, job => new ShipJob(job, asked.Carrier, asked.Parcels), verbs, db, http) : Task.FromResult(body.Problem!);

    internal sealed record DeclineBody(DeclineReason Reason, string? Note = null);

    internal sealed record NoteBody(string? Note = null);

    internal sealed record ProgressBody(int Made);

    internal sealed record QualityBody(int Passed, int Failed, string? Note = null, IReadOnlyList<string>? Photos = null);

    internal sealed record ShipBody(string Carrier, IReadOnlyList<Parcel> Parcels);

    /// <summary>What the manufacturer proposed; open while the job is countered.</summary>
    internal sealed record CounterOfferResource(Money Price, DateOnly ShipsOn, string? Note, DateTimeOffset ExpiresAt)
    {
        public static CounterOfferResource? Of(CounterOffer? counter) => counter is null ? null : new(counter.Earnings, counter.ShipsOn, counter.Note, counter.ExpiresAt);
    }

    /// <summary>A job as its manufacturer sees it: never the merchant's name, mail or margin.</summary>
    internal sealed record JobResource(
        Id<Job> Id,
        string Number,
        Id<Order> Order,
        JobState State,
        string Title,
        int Pieces,
        int Progress,
        Money Earnings,
        IReadOnlyList<JobPart> Parts,
        DateOnly DueOn,
        DateTimeOffset OfferedAt,
        DateTimeOffset OfferExpiresAt,
        DateTimeOffset? AcceptedAt,
        DateTimeOffset? ShippedAt,
        DateTimeOffset? SettledAt,
        QualityCheck? Quality,
        CounterOfferResource? Counter,
        Id<Job>? Replaces,
        bool IsRemake
    )
    {
        public static JobResource Of(Job job) =>
            new(
                job.Id,
                job.Number,
                job.Order,
                job.State,
                job.Title,
                job.Pieces,
                job.Progress,
                job.Earnings,
                job.Plan.Parts,
                job.DueOn,
                job.OfferedAt,
                job.OfferExpiresAt,
                job.AcceptedAt,
                job.ShippedAt,
                job.SettledAt,
                job.Quality,
                CounterOfferResource.Of(job.Counter),
                job.Replaces,
                job.IsRemake
            );
    }
}
