using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Quotes;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>
/// Gives the part of a declined, expired or failed job to the next best manufacturer. The merchant's price stays; what the new one costs
/// more is the platform's matter. Does nothing when the part is already given away.
/// </summary>
[By(Side.System | Side.Admin, "admin:write")]
public sealed record ReofferJob(Id<Job> Job) : IVerb<Done>;

internal sealed class ReofferJobHandler(AppDbContext db, JobOffers offers, QuotePlanner planner) : IHandler<ReofferJob, Done>
{
    public async Task<Outcome<Done>> Handle(ReofferJob verb, VerbContext context)
    {
        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job dropped = found.Value;
        if (!JobLifecycle.Dropped.Contains(dropped.State) || dropped.State == JobState.Cancelled || await db.Jobs.AnyAsync(j => j.Replaces == dropped.Id, context.Cancelled))
        {
            return Refusal.Conflict("job-not-open-for-offers");
        }

        Order order = await db.Orders.FirstAsync(o => o.Id == dropped.Order, context.Cancelled);
        if (order.State is OrderState.Cancelled or OrderState.Closed)
        {
            return Refusal.Conflict("wrong-state", ("subject", "order"), ("state", order.State));
        }

        Outcome<IReadOnlyList<PlannedJob>> chosen = await planner.ChooseNext(order, dropped.Plan, await WhoHadIt(dropped, context), context.Today);
        if (!chosen.IsOk)
        {
            if (order.Hold != HoldReason.NoManufacturer)
            {
                HoldWithoutManufacturer.Apply(order, context);
            }

            return Done.Ok;
        }

        foreach (PlannedJob plan in chosen.Value)
        {
            Job job = await offers.Offer(order, plan, context, dropped.Id, dropped.IsRemake);
            context.Tell(order.Id, "job.reassigned", job.Id, ("job", job.Number), ("before", dropped.Number));
        }

        if (order.Hold == HoldReason.NoManufacturer)
        {
            order.Hold = null;
            if (order.State == OrderState.OnHold)
            {
                OrderState released = OrderLifecycle.Table.Next(order.State, OrderVerb.ReleaseHold).Value;
                order.State = OrderLifecycle.Table.Next(released, OrderVerb.Plan).Value;
            }
        }

        DateOnly arrives = chosen.Value.Max(p => p.ArrivesOn);
        if (arrives > order.PromisedOn)
        {
            order.PromisedOn = arrives;
            context.Tell(order.Id, "order.later", null, ("date", VerbContext.Date(arrives)));
        }

        return Done.Ok;
    }

    /// <summary>Everybody who gave a part of this order back: nobody is asked twice.</summary>
    private async Task<HashSet<Id<Organisation>>> WhoHadIt(Job dropped, VerbContext context)
    {
        JobState[] states = [JobState.Declined, JobState.Expired, JobState.Failed];
        return [.. await db.Jobs.Where(j => j.Order == dropped.Order && states.Contains(j.State)).Select(j => j.Manufacturer).ToListAsync(context.Cancelled)];
    }
}
