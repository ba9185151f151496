using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Background;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Running;
using ManufacturingOS.Web.Verbs.Simulation;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

/// <summary>Plays the rest of the world for programs under test: the buyer's bank, the manufacturer, and on installations without live orders the clock. Not there in live mode.</summary>
internal static class SimulationApi
{
    private const Side Anyone = Side.Merchant | Side.Manufacturer | Side.Admin;
    private const string Scope = "test:write";

    public static void MapSimulation(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder test = v1.MapGroup("/test").WithTags("Simulation");
        test.AddEndpointFilter(
            async (invocation, next) =>
                invocation.HttpContext.Actor().Mode == Mode.Test
                    ? await next(invocation)
                    : ApiProblem.From(Refusal.NotFound("simulation-off"), invocation.HttpContext)
        );
        test.MapPost("/clock/advance", Advance).For(Anyone, Scope).Describe("AdvanceClock", "Move the test installation's clock ahead; deadlines fall").Returns<ClockResource>(200, 404, 422);
        test.MapPost("/payments/{id}/{outcome}", Pay).For(Anyone, Scope).Describe("SimulatePayment", "Let the buyer's bank answer: succeed or fail").Returns<PaymentResource>(200, 404, 409, 422);
        test.MapPost("/jobs/{id}/advance", AdvanceJob).For(Anyone, Scope).Describe("AdvanceJob", "Let the manufacturer do its next steps up to a state").Returns<JobStateResource>(200, 400, 404, 409, 422);
    }

    private static async Task<IResult> Advance(ApiBody<AdvanceBody> body, VerbRunner verbs, TestClock clock, OutboxDispatcher dispatcher, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        if (asked.Seconds is < 1 or > 366 * 86_400)
        {
            return ApiProblem.From(Refusal.Invalid("clock-step-out-of-range", "/seconds", ("days", 366)), http);
        }

        Outcome<DateTimeOffset> moved = await verbs.Run(http.Actor(), new AdvanceClock(TimeSpan.FromSeconds(asked.Seconds)), http.RequestAborted);
        if (!moved.IsOk)
        {
            return ApiProblem.From(moved.Refusal, http);
        }

        await clock.ReadAsync();
        await dispatcher.DrainAsync(http.RequestAborted);
        return Answer.Json(new ClockResource(moved.Value));
    }

    private static async Task<IResult> Pay(string id, string outcome, AppDbContext db, SandboxBuyer checkout, OutboxDispatcher dispatcher, HttpContext http)
    {
        Actor actor = http.Actor();
        Payment? payment = Id<Payment>.TryParse(id, null, out Id<Payment> paymentId)
            ? await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == paymentId && p.Mode == Mode.Test && db.Orders.Any(o => o.Id == p.Order && (actor.Side == Side.Admin || o.Organisation == actor.Organisation)), http.RequestAborted)
            : null;
        SandboxCard? card = SandboxCard.ByName(outcome switch { "succeed" => "success", "fail" => "declined", _ => null });
        if (payment?.Reference is null)
        {
            return ApiProblem.From(Refusal.NotFound("payment-not-found"), http);
        }

        if (card is null)
        {
            return ApiProblem.From(Refusal.Invalid("unknown-outcome", "/outcome") with { ValidValues = ["succeed", "fail"] }, http);
        }

        await checkout.Pay(payment.Reference, card, http.RequestAborted);
        await dispatcher.DrainAsync(http.RequestAborted);
        PaymentState state = await db.Payments.Where(p => p.Id == paymentId).Select(p => p.State).FirstAsync(http.RequestAborted);
        return Answer.Json(new PaymentResource(paymentId, state));
    }

    /// <summary>Runs the verbs that the job's manufacturer would, one after the other, until the state is reached.</summary>
    private static async Task<IResult> AdvanceJob(string id, ApiBody<AdvanceJobBody> body, VerbRunner verbs, AppDbContext db, OutboxDispatcher dispatcher, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        Actor caller = http.Actor();
        IQueryable<Job> visible = db.Jobs.AsNoTracking().Where(j => j.Mode == Mode.Test && (caller.Side == Side.Admin || j.Manufacturer == caller.Organisation || j.Merchant == caller.Organisation));
        for (int step = 0; step < 8; step++)
        {
            Job? job = Id<Job>.TryParse(id, null, out Id<Job> jobId) ? await visible.FirstOrDefaultAsync(j => j.Id == jobId, http.RequestAborted) : null;
            if (job is null)
            {
                return ApiProblem.From(Refusal.NotFound("job-not-found"), http);
            }

            if (job.State == asked.To)
            {
                return Answer.Json(new JobStateResource(job.Id, job.State));
            }

            var maker = new Actor(caller.Id, caller.Name, job.Manufacturer, OrganisationKind.Manufacturer, MemberRole.Owner, Mode.Test);
            if (await Step(job, asked, maker, verbs, db, http) is { } refusal)
            {
                return ApiProblem.From(refusal, http);
            }

            await dispatcher.DrainAsync(http.RequestAborted);
        }

        return ApiProblem.From(Refusal.Conflict("job-cannot-get-there", ("state", asked.To)), http);
    }

    private static async Task<Refusal?> Step(Job job, AdvanceJobBody asked, Actor maker, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        CancellationToken cancelled = http.RequestAborted;
        switch (job.State)
        {
            case JobState.Offered when asked.To == JobState.Declined:
                return (await verbs.Run(maker, new DeclineJob(job.Id, DeclineReason.Other), cancelled)).Refusal;
            case JobState.Offered:
                return (await verbs.Run(maker, new AcceptJob(job.Id), cancelled)).Refusal;
            case JobState.Countered:
                Actor merchant = maker with { Organisation = job.Merchant, Kind = OrganisationKind.Merchant };
                return (await verbs.Run(merchant, new AcceptCounter(job.Id), cancelled)).Refusal;
            case JobState.Accepted:
                return (await verbs.Run(maker, new StartJob(job.Id), cancelled)).Refusal;
            case JobState.InProduction when asked.To == JobState.QualityFailed:
                return (await verbs.Run(maker, new CheckQuality(job.Id, job.Pieces - 1, 1, null, []), cancelled)).Refusal;
            case JobState.InProduction or JobState.QualityFailed:
                return (await verbs.Run(maker, new CheckQuality(job.Id, job.Pieces, 0, null, []), cancelled)).Refusal;
            case JobState.Produced:
                return (await verbs.Run(maker, new ShipJob(job.Id, "Sandbox Post", [new Parcel("SP" + job.Number, job.Pieces, 0)]), cancelled)).Refusal;
            case JobState.Shipped:
                Id<Shipment> shipment = await db.Shipments.Where(s => s.Job == job.Id).Select(s => s.Id).FirstAsync(cancelled);
                return (await verbs.Run(Actor.System(Mode.Test), new ConfirmDelivery(shipment), cancelled)).Refusal;
            case JobState.Delivered or JobState.Settled or JobState.PaidOut or JobState.Declined or JobState.Expired or JobState.Failed or JobState.Cancelled:
                return Refusal.Conflict("job-cannot-get-there", ("state", asked.To));
            default:
                throw new InvalidOperationException($"Unknown state {job.State}.");
        }
    }

    internal sealed record AdvanceBody(long Seconds);

    internal sealed record AdvanceJobBody(JobState To);

    internal sealed record ClockResource(DateTimeOffset Now);

    internal sealed record PaymentResource(Id<Payment> Id, PaymentState State);

    internal sealed record JobStateResource(Id<Job> Id, JobState State);
}
