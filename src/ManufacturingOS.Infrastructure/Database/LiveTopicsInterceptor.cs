using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Moderation;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Shipping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ManufacturingOS.Infrastructure.Database;

/// <summary>Notes which pages a change concerns: the thing itself, both organisations, the administrators.</summary>
internal sealed class LiveTopicsInterceptor : SaveChangesInterceptor
{
    public static LiveTopicsInterceptor Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect((AppDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect((AppDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Collect(AppDbContext context)
    {
        foreach (EntityEntry entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            foreach (string topic in TopicsOf(entry.Entity))
            {
                context.ChangedTopics.Add(topic);
            }
        }
    }

    private static IEnumerable<string> TopicsOf(object entity) =>
        entity switch
        {
            Order o => [o.Id.Value, o.Organisation.Value, Live.LiveTopic.Admin],
            Job j => [j.Id.Value, j.Order.Value, j.Manufacturer.Value, j.Merchant.Value, Live.LiveTopic.Admin],
            Shipment s => [s.Id.Value, s.Job.Value, s.Order.Value],
            TimelineEntry t => [t.Order.Value],
            Design d => [d.Id.Value, d.Organisation.Value],
            Claim c => [c.Id.Value, c.Order.Value, c.Organisation.Value, Live.LiveTopic.Admin],
            Case c => [c.Id.Value, c.Organisation.Value, Live.LiveTopic.Admin],
            Payment p => [p.Order.Value],
            Refund r => [r.Order.Value],
            Payout p => [p.Manufacturer.Value],
            Manufacturer m => [m.Id.Value, Live.LiveTopic.Admin, Live.LiveTopic.Directory],
            CapacitySlot c => [c.Manufacturer.Value, Live.LiveTopic.Capacity],
            _ => [],
        };
}
