using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>Production begins; from here on the merchant can no longer cancel.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record StartJob(Id<Job> Job) : IVerb<Done>;

internal sealed class StartJobHandler(AppDbContext db, OrderProgress progress) : IHandler<StartJob, Done>
{
    public async Task<Outcome<Done>> Handle(StartJob verb, VerbContext context)
    {
        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, JobVerb.Start);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        job.State = next.Value;
        job.StartedAt = context.Now;
        context.Tell(job.Order, "job.started", job.Id, ("job", job.Number));
        await progress.Follow(job.Order, context);
        return Done.Ok;
    }
}
