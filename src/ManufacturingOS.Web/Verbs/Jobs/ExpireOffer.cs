using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>The deadline of an offer: nothing waits for a silent manufacturer.</summary>
[By(Side.System)]
public sealed record ExpireOffer(Id<Job> Job) : IVerb<Done>;

internal sealed class ExpireOfferHandler(AppDbContext db) : IHandler<ExpireOffer, Done>
{
    public async Task<Outcome<Done>> Handle(ExpireOffer verb, VerbContext context)
    {
        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, JobVerb.Expire);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        job.State = next.Value;
        Manufacturer manufacturer = await db.Manufacturers.FirstAsync(m => m.Id == job.Manufacturer, context.Cancelled);
        manufacturer.Scorecard = manufacturer.Scorecard with { Offers = manufacturer.Scorecard.Offers + 1 };
        context.Tell(job.Order, "job.expired", job.Id, ("job", job.Number));
        context.Later(
            new NotifyOrganisation(job.Manufacturer, "job-offer-expired", new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = job.Number }, "/manufacturer"),
            job.Id.Value
        );
        context.Later(new ReofferJob(job.Id), job.Id.Value);
        return Done.Ok;
    }
}
