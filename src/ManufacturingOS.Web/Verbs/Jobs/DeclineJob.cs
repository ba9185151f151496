using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>Says no to an offer, with the reason; the job is offered to the next best manufacturer.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record DeclineJob(Id<Job> Job, DeclineReason Reason, string? Note = null) : IVerb<Done>;

internal sealed class DeclineJobHandler(AppDbContext db) : IHandler<DeclineJob, Done>
{
    private const int MaxNote = 1000;

    public async Task<Outcome<Done>> Handle(DeclineJob verb, VerbContext context)
    {
        if (verb.Note?.Length > MaxNote)
        {
            return Refusal.Invalid("note-too-long", "/note", ("limit", MaxNote));
        }

        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, JobVerb.Decline);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        job.State = next.Value;
        job.DeclineReason = verb.Reason;
        job.DeclineNote = verb.Note;
        Manufacturer manufacturer = await db.Manufacturers.FirstAsync(m => m.Id == job.Manufacturer, context.Cancelled);
        manufacturer.Scorecard = manufacturer.Scorecard with { Offers = manufacturer.Scorecard.Offers + 1 };
        context.Tell(job.Order, "job.declined", job.Id, ("job", job.Number));
        context.Later(new ReofferJob(job.Id), job.Id.Value);
        return Done.Ok;
    }
}
