using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Files;

/// <summary>Which designs a job gives its manufacturer: those of the lines that it has a part of, and no other of the same order.</summary>
internal static class JobDesigns
{
    /// <summary>The job, when it is the actor's: as its manufacturer, as the merchant behind it, or as an administrator.</summary>
    public static IQueryable<Job> OwnedBy(AppDbContext db, Actor actor, string job)
    {
        var id = new Id<Job>(job);
        return db.Jobs.Where(j =>
            j.Id == id && j.Mode == actor.Mode && (actor.Kind == OrganisationKind.Platform || j.Manufacturer == actor.Organisation || j.Merchant == actor.Organisation)
        );
    }

    public static async Task<Design?> Find(AppDbContext db, Actor actor, string job, Id<Design> design, CancellationToken cancelled)
    {
        var found = await OwnedBy(db, actor, job).Join(db.Orders, j => j.Order, o => o.Id, (j, o) => new { j.Plan, o.Request }).FirstOrDefaultAsync(cancelled);
        return found is not null && DesignsOf(found.Plan, found.Request).Contains(design)
            ? await db.Designs.FirstOrDefaultAsync(d => d.Id == design, cancelled)
            : null;
    }

    public static HashSet<Id<Design>> DesignsOf(PlannedJob plan, QuoteRequest request)
    {
        HashSet<int> lines = [.. plan.Parts.Select(p => p.Line)];
        return [.. request.Lines.Where(l => lines.Contains(l.Number)).SelectMany(l => l.Decorations).Select(d => d.Design)];
    }
}
