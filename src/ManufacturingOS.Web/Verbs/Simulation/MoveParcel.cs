using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Simulation;

/// <summary>The sandbox carrier's next scan of a shipment: in transit, out for delivery on the promised day, delivered.</summary>
[By(Side.System)]
public sealed record MoveParcel(Id<Shipment> Shipment) : IVerb<Done>
{
    public static readonly TimeSpan FirstScan = TimeSpan.FromHours(2);
    public static readonly TimeSpan LastMile = TimeSpan.FromHours(4);
}

internal sealed class MoveParcelHandler(AppDbContext db) : IHandler<MoveParcel, Done>
{
    public async Task<Outcome<Done>> Handle(MoveParcel verb, VerbContext context)
    {
        Shipment? shipment = await db.Shipments.FirstOrDefaultAsync(s => s.Id == verb.Shipment && s.Mode == Mode.Test, context.Cancelled);
        if (shipment is null)
        {
            return Refusal.NotFound("shipment-not-found");
        }

        switch (shipment.State)
        {
            case ShipmentState.Shipped:
                Job job = await db.Jobs.FirstAsync(j => j.Id == shipment.Job, context.Cancelled);
                var arrives = new DateTimeOffset(job.Plan.ArrivesOn.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
                Scan(shipment, ShipmentState.InTransit, context, arrives > context.Now ? arrives : context.Now + MoveParcel.LastMile);
                break;
            case ShipmentState.InTransit:
                Scan(shipment, ShipmentState.OutForDelivery, context, context.Now + MoveParcel.LastMile);
                break;
            case ShipmentState.OutForDelivery:
                context.Later(new ConfirmDelivery(shipment.Id), shipment.Id.Value);
                break;
            case ShipmentState.Delivered or ShipmentState.Lost:
                break;
        }

        return Done.Ok;
    }

    private static void Scan(Shipment shipment, ShipmentState state, VerbContext context, DateTimeOffset next)
    {
        shipment.State = state;
        shipment.Events = [.. shipment.Events, new TrackingEvent(state, context.Now, null)];
        context.Tell(shipment.Order, "shipment.updated", shipment.Job, ("state", state.ToString()), ("tracking", shipment.Parcels[0].TrackingNumber));
        context.Later(new MoveParcel(shipment.Id), shipment.Id.Value, next);
    }
}
