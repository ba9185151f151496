using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>A manufacturer cannot finish an accepted job (or an administrator takes it away): another one makes it.</summary>
[By(Side.Manufacturer | Side.Admin, "jobs:write")]
public sealed record GiveUpJob(Id<Job> Job, string? Note = null) : IVerb<Done>;

internal sealed class GiveUpJobHandler(AppDbContext db) : IHandler<GiveUpJob, Done>
{
    public async Task<Outcome<Done>> Handle(GiveUpJob verb, VerbContext context)
    {
        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, JobVerb.GiveUp);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        job.State = next.Value;
        job.DeclineNote = verb.Note;
        await CapacityBook.GiveBack(db, job, context.Cancelled);
        context.Tell(job.Order, "job.failed", job.Id, ("job", job.Number));
        context.Audit(nameof(GiveUpJob), job.Id.Value, verb.Note);
        context.Later(new ReofferJob(job.Id), job.Id.Value);
        return Done.Ok;
    }
}
