using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>A shipment is at the door, as the carrier or the merchant says.</summary>
[By(Side.Merchant | Side.System, "orders:write")]
public sealed record ConfirmDelivery(Id<Shipment> Shipment) : IVerb<Done>;

internal sealed class ConfirmDeliveryHandler(AppDbContext db, OrderProgress progress) : IHandler<ConfirmDelivery, Done>
{
    public async Task<Outcome<Done>> Handle(ConfirmDelivery verb, VerbContext context)
    {
        Shipment? shipment = await db.Shipments.FirstOrDefaultAsync(s => s.Id == verb.Shipment && s.Mode == context.Actor.Mode, context.Cancelled);
        Order? order = shipment is null ? null : await db.Orders.FirstAsync(o => o.Id == shipment.Order, context.Cancelled);
        if (shipment is null || order is null || (context.Actor.Side == Side.Merchant && order.Organisation != context.Actor.Organisation))
        {
            return Refusal.NotFound("shipment-not-found");
        }

        if (shipment.State == ShipmentState.Delivered)
        {
            return Done.Ok;
        }

        shipment.State = ShipmentState.Delivered;
        shipment.DeliveredAt = context.Now;
        shipment.Events = [.. shipment.Events, new TrackingEvent(ShipmentState.Delivered, context.Now, null)];
        Job job = await db.Jobs.FirstAsync(j => j.Id == shipment.Job, context.Cancelled);
        bool othersOnTheirWay = await db.Shipments.AnyAsync(s => s.Job == job.Id && s.Id != shipment.Id && s.State != ShipmentState.Delivered, context.Cancelled);
        if (!othersOnTheirWay && JobLifecycle.Table.Next(job.State, JobVerb.Deliver) is { IsOk: true } next)
        {
            job.State = next.Value;
            job.DeliveredAt = context.Now;
            context.Tell(order.Id, "job.delivered", job.Id, ("job", job.Number));
        }

        await progress.Follow(order.Id, context);
        return Done.Ok;
    }
}
