using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant.Orders;

/// <summary>An order with everything that its page shows.</summary>
/// <param name="Counters">Jobs whose manufacturer waits for an answer.</param>
/// <param name="ShipsOn">The day by which the last job leaves its house; not known before planning.</param>
public sealed record OrderView(Order Order, IReadOnlyList<TimelineEntry> Timeline, IReadOnlyList<Shipment> Shipments, IReadOnlyList<Claim> Claims, IReadOnlyList<Job> Counters, DateOnly? ShipsOn)
{
    public Claim? OpenClaim => Claims.FirstOrDefault(c => c.State == ClaimState.Open);

    public bool Allows(OrderVerb verb) => OrderLifecycle.Table.VerbsFor(Order.State, Side.Merchant).Contains(verb);
}

public static class ReadOrder
{
    /// <summary>The order if it is the actor's own, or <c>null</c>.</summary>
    public static async Task<OrderView?> Run(AppDbContext db, Actor actor, Id<Order> id)
    {
        Order? order = await db.Orders.FirstOrDefaultAsync(o => o.Id == id && o.Organisation == actor.Organisation && o.Mode == actor.Mode);
        return order is null
            ? null
            : new OrderView(
                order,
                await db.Timeline.Where(t => t.Order == id).OrderBy(t => t.Sequence).ToListAsync(),
                await db.Shipments.Where(s => s.Order == id).OrderBy(s => s.Id).ToListAsync(),
                await db.Claims.Where(c => c.Order == id).OrderByDescending(c => c.Id).ToListAsync(),
                await db.Jobs.Where(j => j.Order == id && j.State == JobState.Countered).OrderBy(j => j.Id).ToListAsync(),
                await db.Jobs.Where(j => j.Order == id && !OrderProgress.DroppedStates.Contains(j.State)).MaxAsync(j => (DateOnly?)j.DueOn)
            );
    }
}
