using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

internal static class OwnJobQuery
{
    /// <summary>The job if it is the actor's to work on: its manufacturer, an administrator, or the system. Another's job is not there.</summary>
    public static async Task<Outcome<Job>> OwnJob(this AppDbContext db, Id<Job> id, VerbContext context)
    {
        Job? job = await db.Jobs.FirstOrDefaultAsync(j => j.Id == id && j.Mode == context.Actor.Mode, context.Cancelled);
        return job is null || (context.Actor.Side == Side.Manufacturer && job.Manufacturer != context.Actor.Organisation)
            ? Refusal.NotFound("job-not-found")
            : job;
    }
}
