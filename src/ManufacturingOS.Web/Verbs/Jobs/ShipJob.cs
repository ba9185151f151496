using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using ManufacturingOS.Web.Verbs.Simulation;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>The parcels left the house; their pieces must sum to the job's.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record ShipJob(Id<Job> Job, string Carrier, IReadOnlyList<Parcel> Parcels) : IVerb<Id<Shipment>>;

internal sealed class ShipJobHandler(AppDbContext db, IIds ids, OrderProgress progress) : IHandler<ShipJob, Id<Shipment>>
{
    private const int MaxParcels = 200;
    private const int MaxText = 64;
    private const int MaxGrams = 1_000_000;

    public async Task<Outcome<Id<Shipment>>> Handle(ShipJob verb, VerbContext context)
    {
        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, JobVerb.Ship);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        if (Refused(verb, job) is { } refusal)
        {
            return refusal;
        }

        var shipment = new Shipment
        {
            Id = ids.New<Shipment>(),
            Job = job.Id,
            Order = job.Order,
            Mode = job.Mode,
            Carrier = verb.Carrier.Trim(),
            Parcels = [.. verb.Parcels.Select(p => p with { TrackingNumber = p.TrackingNumber.Trim() })],
            State = ShipmentState.Shipped,
            ShippedAt = context.Now,
            Events = [new TrackingEvent(ShipmentState.Shipped, context.Now, null)],
        };
        db.Shipments.Add(shipment);
        job.State = next.Value;
        job.ShippedAt = context.Now;
        await Score(job, context);
        context.Tell(job.Order, "job.shipped", job.Id, ("job", job.Number), ("carrier", shipment.Carrier), ("tracking", shipment.Parcels[0].TrackingNumber), ("parcels", VerbContext.Number(shipment.Parcels.Count)));
        if (job.Mode == Mode.Test)
        {
            context.Later(new MoveParcel(shipment.Id), shipment.Id.Value, context.Now + MoveParcel.FirstScan);
        }

        await progress.Follow(job.Order, context);
        return shipment.Id;
    }

    private static Refusal? Refused(ShipJob verb, Job job)
    {
        if (string.IsNullOrWhiteSpace(verb.Carrier) || verb.Carrier.Length > MaxText)
        {
            return Refusal.Invalid("carrier-missing", "/carrier", ("limit", MaxText));
        }

        if (verb.Parcels.Count is 0 or > MaxParcels)
        {
            return Refusal.Invalid("parcels-out-of-range", "/parcels", ("limit", MaxParcels));
        }

        for (int i = 0; i < verb.Parcels.Count; i++)
        {
            Parcel parcel = verb.Parcels[i];
            if (string.IsNullOrWhiteSpace(parcel.TrackingNumber) || parcel.TrackingNumber.Length > MaxText)
            {
                return Refusal.Invalid("tracking-missing", $"/parcels/{i}/tracking_number");
            }

            if (parcel.Pieces < 1 || parcel.WeightGrams is < 0 or > MaxGrams)
            {
                return Refusal.Invalid("parcel-out-of-range", $"/parcels/{i}");
            }
        }

        long pieces = verb.Parcels.Sum(p => (long)p.Pieces);
        return pieces == job.Pieces ? null : Refusal.Invalid("parcels-do-not-sum", "/parcels", ("pieces", job.Pieces), ("sum", pieces));
    }

    private async Task Score(Job job, VerbContext context)
    {
        Manufacturer manufacturer = await db.Manufacturers.FirstAsync(m => m.Id == job.Manufacturer, context.Cancelled);
        manufacturer.Scorecard = manufacturer.Scorecard with
        {
            Jobs = manufacturer.Scorecard.Jobs + 1,
            OnTime = manufacturer.Scorecard.OnTime + (context.Today <= job.DueOn ? 1 : 0),
        };
    }
}
