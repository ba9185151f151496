using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>Where a design is used. Orders keep their request as a document, so the design's id is looked for in its text: ids are unique words.</summary>
internal static class DesignUse
{
    /// <summary>Orders of the organisation that print the design, whatever their state.</summary>
    public static IQueryable<Order> OrdersWith(AppDbContext db, Id<Organisation> organisation, Id<Design> design)
    {
        string pattern = $"%\"{design.Value}\"%";
        return db.Orders.FromSql($"SELECT * FROM orders WHERE organisation = {organisation.Value} AND request LIKE {pattern}");
    }

    /// <summary>Those that still need the file: not closed, not cancelled.</summary>
    public static IQueryable<Order> OpenOrdersWith(AppDbContext db, Id<Organisation> organisation, Id<Design> design) =>
        OrdersWith(db, organisation, design).Where(o => o.State != OrderState.Closed && o.State != OrderState.Cancelled);
}
