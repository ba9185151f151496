using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

/// <summary>Counter-offers: proposed by a job's manufacturer, answered by its merchant.</summary>
internal static class CountersApi
{
    public static void MapCounters(this RouteGroupBuilder v1)
    {
        v1.MapPost("/jobs/{id}/counter", Propose)
            .WithTags("Jobs")
            .For(Side.Manufacturer, "jobs:write")
            .Describe("CounterJob", "Propose other pay or another day; agreed at once when nothing changes for the merchant, who else answers")
            .Returns<JobsApi.JobResource>(200, 400, 404, 409, 415, 422);
        v1.MapGet("/orders/{id}/counters", List).WithTags("Orders").For(Side.Merchant, "orders:read").Describe("ListCounters", "Later days that manufacturers propose and that wait for an answer").Returns<Page<CounterResource>>(200, 404);
        v1.MapPost("/orders/{id}/counters/{job}/accept", Accept).WithTags("Orders").For(Side.Merchant, "orders:write").Describe("AcceptCounter", "Take the later day; the price stays").Returns<OrderResource>(200, 404, 409);
        v1.MapPost("/orders/{id}/counters/{job}/refuse", Refuse).WithTags("Orders").For(Side.Merchant, "orders:write").Describe("RefuseCounter", "Keep to the promised day; the job goes to the next best manufacturer").Returns<OrderResource>(200, 404, 409);
    }

    private static async Task<IResult> Propose(string id, ApiBody<CounterBody> body, VerbRunner verbs, AppDbContext db, HttpContext http) =>
        body.Value is not { } asked ? body.Problem!
        : !Id<Job>.TryParse(id, null, out Id<Job> job) ? ApiProblem.From(Refusal.NotFound("job-not-found"), http)
        : await verbs.Run(http.Actor(), new CounterJob(job, asked.Price, asked.ShipsOn, asked.Note), http.RequestAborted) is { IsOk: false } refused ? ApiProblem.From(refused.Refusal, http)
        : Answer.Json(JobsApi.JobResource.Of(await db.Jobs.AsNoTracking().FirstAsync(j => j.Id == job, http.RequestAborted)));

    private static async Task<IResult> List(string id, AppDbContext db, HttpContext http)
    {
        var order = await OrdersApi.Visible(db, http.Actor(), id).Select(o => new { o.Id, o.PromisedOn }).FirstOrDefaultAsync(http.RequestAborted);
        if (order is null)
        {
            return ApiProblem.From(Refusal.NotFound("order-not-found"), http);
        }

        List<Job> jobs = await db.Jobs.AsNoTracking().Where(j => j.Order == order.Id && j.State == JobState.Countered).OrderBy(j => j.Id).ToListAsync(http.RequestAborted);
        return Answer.Json(new Page<CounterResource>([.. jobs.Select(j => CounterResource.Of(j, order.PromisedOn))], null));
    }

    private static Task<IResult> Accept(string id, string job, VerbRunner verbs, AppDbContext db, HttpContext http) => Reply(id, job, found => new AcceptCounter(found), verbs, db, http);

    private static Task<IResult> Refuse(string id, string job, VerbRunner verbs, AppDbContext db, HttpContext http) => Reply(id, job, found => new RefuseCounter(found), verbs, db, http);

    private static async Task<IResult> Reply(string id, string job, Func<Id<Job>, IVerb<Done>> verb, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        Id<Order>? order = await OrdersApi.Visible(db, http.Actor(), id).Select(o => (Id<Order>?)o.Id).FirstOrDefaultAsync(http.RequestAborted);
        if (order is null || !Id<Job>.TryParse(job, null, out Id<Job> jobId) || !await db.Jobs.AnyAsync(j => j.Id == jobId && j.Order == order, http.RequestAborted))
        {
            return ApiProblem.From(Refusal.NotFound("job-not-found"), http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), verb(jobId), http.RequestAborted);
        return done.IsOk
            ? Answer.Json(OrderResource.Of(await OrdersApi.Visible(db, http.Actor(), order.Value.Value).FirstAsync(http.RequestAborted)))
            : ApiProblem.From(done.Refusal, http);
    }

    /// <param name="ShipsOn">The day it would leave the house.</param>
    internal sealed record CounterBody(Money? Price = null, DateOnly? ShipsOn = null, string? Note = null);

    /// <summary>A counter-offer as the merchant sees it: never what the manufacturer earns.</summary>
    internal sealed record CounterResource(Id<Job> Job, string Number, int Pieces, DateOnly PromisedOn, DateOnly ShipsOn, DateOnly ArrivesOn, string? Note, DateTimeOffset ExpiresAt)
    {
        public static CounterResource Of(Job job, DateOnly promised) =>
            new(job.Id, job.Number, job.Pieces, promised, job.Counter!.ShipsOn, job.Counter.ArrivesOn, job.Counter.Note, job.Counter.ExpiresAt);
    }
}
