using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>How many pieces are made so far; never fewer than reported before.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record ReportProgress(Id<Job> Job, int Made) : IVerb<Done>;

internal sealed class ReportProgressHandler(AppDbContext db) : IHandler<ReportProgress, Done>
{
    public async Task<Outcome<Done>> Handle(ReportProgress verb, VerbContext context)
    {
        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, JobVerb.ReportProgress);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        if (verb.Made < job.Progress || verb.Made > job.Pieces)
        {
            return Refusal.Invalid("progress-out-of-range", "/made", ("from", job.Progress), ("to", job.Pieces));
        }

        job.Progress = verb.Made;
        return Done.Ok;
    }
}
