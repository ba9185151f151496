using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Designs;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant.Designs;

/// <summary>A design as lists and choosers show it.</summary>
public sealed record DesignCard(Id<Design> Id, string Name, DesignState State, ArtworkInspection Inspection, DateTimeOffset CreatedAt)
{
    public string Thumbnail => $"/files/designs/{Id}/thumbnail";

    public string Preview => $"/files/designs/{Id}/preview";

    /// <summary>Width by height of the upright picture.</summary>
    public decimal Aspect => (decimal)Inspection.Width / Inspection.Height;

    /// <summary>The newest first; the next page begins after the last one shown.</summary>
    public static Task<List<DesignCard>> List(AppDbContext db, Actor actor, Id<Design>? after, int count)
    {
        IQueryable<Design> own = db.Designs.OwnedBy(actor);
        if (after is { } cursor)
        {
            own = own.Where(d => d.Id < cursor);
        }

        return own.OrderByDescending(d => d.Id).Take(count).Select(d => new DesignCard(d.Id, d.Name, d.State, d.Inspection, d.CreatedAt)).ToListAsync();
    }

    public static Task<List<DesignCard>> Of(AppDbContext db, Actor actor, IReadOnlyCollection<Id<Design>> designs) =>
        db.Designs.OwnedBy(actor).Where(d => designs.Contains(d.Id)).Select(d => new DesignCard(d.Id, d.Name, d.State, d.Inspection, d.CreatedAt)).ToListAsync();
}
