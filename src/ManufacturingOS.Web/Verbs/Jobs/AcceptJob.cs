using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>Takes an offered job and the press minutes it needs; of two who accept at once one wins.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record AcceptJob(Id<Job> Job) : IVerb<Done>;

internal sealed class AcceptJobHandler(AppDbContext db) : IHandler<AcceptJob, Done>
{
    public async Task<Outcome<Done>> Handle(AcceptJob verb, VerbContext context)
    {
        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, JobVerb.Accept);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        if (context.Now >= job.OfferExpiresAt)
        {
            return Refusal.Conflict("offer-expired", ("expired", job.OfferExpiresAt));
        }

        Manufacturer manufacturer = await db.Manufacturers.FirstAsync(m => m.Id == job.Manufacturer, context.Cancelled);
        if (manufacturer.Verification != Verification.Verified)
        {
            return Refusal.Forbidden("manufacturer-not-verified");
        }

        if (await CapacityBook.Take(db, manufacturer, job.Plan, context.Cancelled) is { } full)
        {
            return full;
        }

        // The version in the update's condition lets one of two simultaneous acceptances win; the other reads "accepted" and is refused.
        job.State = next.Value;
        job.AcceptedAt = context.Now;
        manufacturer.Scorecard = manufacturer.Scorecard with
        {
            Offers = manufacturer.Scorecard.Offers + 1,
            AcceptedOffers = manufacturer.Scorecard.AcceptedOffers + 1,
        };
        context.Tell(job.Order, "job.accepted", job.Id, ("job", job.Number), ("pieces", VerbContext.Number(job.Pieces)));
        return Done.Ok;
    }
}
