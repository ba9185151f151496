using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>What the terms of a counter-offer may be, and what happens when they are agreed.</summary>
public sealed class CounterTerms(AppDbContext db, Books books, IOptions<PlatformOptions> platform)
{
    /// <summary>The highest pay for which the merchant need not pay again. The order's row is locked by the caller.</summary>
    public async Task<Money> Highest(Order order, Job job, CancellationToken cancelled)
    {
        // A remake is the platform's own loss already.
        if (job.IsRemake)
        {
            return job.Earnings;
        }

        List<Job> all = await db.Jobs.Where(j => j.Order == order.Id).ToListAsync(cancelled);
        HashSet<Id<Job>> replaced = [.. all.Select(j => j.Replaces).OfType<Id<Job>>()];

        // A part that somebody gave back still has to be made for about as much.
        Money jobs = Money.Sum(all.Where(j => !j.IsRemake && j.State != JobState.Cancelled && !replaced.Contains(j.Id)).Select(j => j.Value), order.Total.Currency);
        OrderFunds funds = await books.FundsOf(order, cancelled);
        return CounterLimit.Highest(job.Earnings, CounterLimit.Spare(funds.Held, jobs, platform.Value.CounterFloorBasisPoints), job.Plan.Rate);
    }

    /// <summary>The day at the door when the job leaves the house on another day: the carrier takes as long as before.</summary>
    public static DateOnly Arrives(Job job, DateOnly shipsOn)
    {
        int transit = 0;
        while (PromisedDate.AddBusinessDays(job.Plan.ShipsOn, transit) < job.Plan.ArrivesOn)
        {
            transit++;
        }

        return PromisedDate.AddBusinessDays(shipsOn, transit);
    }

    /// <summary>Makes the countered terms those of the job and takes its press minutes; refused when the week is full.</summary>
    public async Task<Refusal?> Agree(Job job, Order order, Manufacturer manufacturer, VerbContext context)
    {
        CounterOffer counter = job.Counter!;
        DateOnly week = counter.ShipsOn > job.Plan.ShipsOn ? WeeklyCapacity.WeekOf(counter.ShipsOn) : job.Plan.Week;
        job.Plan = job.Plan with { Earnings = counter.Earnings, Value = counter.Value, ShipsOn = counter.ShipsOn, ArrivesOn = counter.ArrivesOn, Week = week };
        if (await CapacityBook.Take(db, manufacturer, job.Plan, context.Cancelled) is { } full)
        {
            return full;
        }

        job.State = JobLifecycle.Table.Next(job.State, JobVerb.AcceptCounter).Value;
        job.Earnings = counter.Earnings;
        job.Value = counter.Value;
        job.DueOn = counter.ShipsOn;
        job.AcceptedAt = context.Now;
        manufacturer.Scorecard = manufacturer.Scorecard with { Offers = manufacturer.Scorecard.Offers + 1, AcceptedOffers = manufacturer.Scorecard.AcceptedOffers + 1 };
        context.Tell(job.Order, "job.accepted", job.Id, ("job", job.Number), ("pieces", VerbContext.Number(job.Pieces)));
        if (counter.ArrivesOn > order.PromisedOn)
        {
            order.PromisedOn = counter.ArrivesOn;
            context.Tell(order.Id, "order.later", null, ("date", VerbContext.Date(counter.ArrivesOn)));
        }

        return null;
    }
}
