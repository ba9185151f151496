using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>The merchant takes the later day: the manufacturer is bound, its press minutes are taken.</summary>
[By(Side.Merchant, "orders:write")]
public sealed record AcceptCounter(Id<Job> Job) : IVerb<Done>;

/// <summary>The merchant keeps to the promised day: the job goes to the next best manufacturer.</summary>
[By(Side.Merchant, "orders:write")]
public sealed record RefuseCounter(Id<Job> Job) : IVerb<Done>;

/// <summary>The deadline of a counter-offer: silence is a no, for which the manufacturer's score does not suffer.</summary>
[By(Side.System)]
public sealed record ExpireCounter(Id<Job> Job) : IVerb<Done>;

internal sealed class AnswerCounterHandler(AppDbContext db, CounterTerms terms) : IHandler<AcceptCounter, Done>, IHandler<RefuseCounter, Done>, IHandler<ExpireCounter, Done>
{
    public async Task<Outcome<Done>> Handle(AcceptCounter verb, VerbContext context)
    {
        Outcome<Job> found = await Countered(verb.Job, JobVerb.AcceptCounter, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        if (context.Now >= job.Counter!.ExpiresAt)
        {
            return Refusal.Conflict("offer-expired", ("expired", job.Counter.ExpiresAt));
        }

        await db.LockOrder(job.Order, context.Cancelled);
        Order order = await db.Orders.FirstAsync(o => o.Id == job.Order, context.Cancelled);
        Manufacturer manufacturer = await db.Manufacturers.FirstAsync(m => m.Id == job.Manufacturer, context.Cancelled);

        // Meanwhile the money may have gone to another job of the order, or its maker may be suspended.
        if (manufacturer.Verification != Verification.Verified || job.Counter.Earnings > await terms.Highest(order, job, context.Cancelled))
        {
            return Refusal.Conflict("counter-no-longer-possible");
        }

        if (await terms.Agree(job, order, manufacturer, context) is { } refusal)
        {
            return refusal;
        }

        Answer(job, "counter-accepted", context);
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(RefuseCounter verb, VerbContext context)
    {
        Outcome<Job> found = await Countered(verb.Job, JobVerb.RefuseCounter, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        job.DeclineReason = DeclineReason.DateTooSoon;
        Manufacturer manufacturer = await db.Manufacturers.FirstAsync(m => m.Id == job.Manufacturer, context.Cancelled);
        manufacturer.Scorecard = manufacturer.Scorecard with { Offers = manufacturer.Scorecard.Offers + 1 };
        GiveAway(job, JobVerb.RefuseCounter, "job.counter_refused", "counter-refused", context);
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(ExpireCounter verb, VerbContext context)
    {
        Outcome<Job> found = await Countered(verb.Job, JobVerb.ExpireCounter, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        GiveAway(found.Value, JobVerb.ExpireCounter, "job.counter_expired", "counter-expired", context);
        return Done.Ok;
    }

    /// <summary>The job, when it is the merchant's own and its state allows the answer.</summary>
    private async Task<Outcome<Job>> Countered(Id<Job> id, JobVerb answer, VerbContext context)
    {
        Job? job = await db.Jobs.FirstOrDefaultAsync(j => j.Id == id && j.Mode == context.Actor.Mode, context.Cancelled);
        if (job is null || (context.Actor.Side == Side.Merchant && job.Merchant != context.Actor.Organisation))
        {
            return Refusal.NotFound("job-not-found");
        }

        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, answer);
        return next.IsOk ? job : next.Refusal;
    }

    private static void GiveAway(Job job, JobVerb answer, string told, string mail, VerbContext context)
    {
        job.State = JobLifecycle.Table.Next(job.State, answer).Value;
        context.Tell(job.Order, told, job.Id, ("job", job.Number));
        Answer(job, mail, context);
        context.Later(new ReofferJob(job.Id), job.Id.Value);
    }

    private static void Answer(Job job, string mail, VerbContext context) =>
        context.Later(
            new NotifyOrganisation(
                job.Manufacturer,
                mail,
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["number"] = job.Number,
                    ["title"] = job.Title,
                    ["date"] = VerbContext.Date(job.Counter!.ShipsOn),
                    ["amount"] = job.Counter.Earnings.ToString(),
                },
                $"/manufacturer/jobs/{job.Id}"
            ),
            job.Id.Value
        );
}
