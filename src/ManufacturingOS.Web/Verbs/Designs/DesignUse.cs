using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>Where a design is used. Orders keep their request as a document, so the design's id is looked for in its text: ids are unique words.</summary>
internal static class DesignUse
{
    /// <summary>How far back a page looks: a big shop has a million orders, and nobody reads that far.</summary>
    private const int Recent = 500;

    private static readonly OrderState[] Open = [.. Enum.GetValues<OrderState>().Except([OrderState.Closed, OrderState.Cancelled])];

    /// <summary>Orders that still need the file: not closed, not cancelled.</summary>
    public static IQueryable<Order> OpenOrdersWith(AppDbContext db, Actor actor, Id<Design> design)
    {
        string pattern = PatternOf(design);
        return db.Orders.FromSql($"SELECT * FROM orders WHERE request LIKE {pattern}").Where(o => o.Organisation == actor.Organisation && o.Mode == actor.Mode && Open.Contains(o.State));
    }

    /// <summary>Of the organisation's newest orders those with the design, the newest first.</summary>
    public static IQueryable<Order> RecentOrdersWith(AppDbContext db, Actor actor, Id<Design> design)
    {
        string pattern = PatternOf(design);
        string organisation = actor.Organisation.Value;
        string mode = actor.Mode.ToString();
        return db
            .Orders.FromSql(
                $"SELECT * FROM (SELECT * FROM orders WHERE organisation = {organisation} AND mode = {mode} ORDER BY id DESC LIMIT {Recent}) AS recent WHERE request LIKE {pattern}"
            )
            .OrderByDescending(o => o.Id);
    }

    private static string PatternOf(Id<Design> design) => $"%\"{design.Value}\"%";
}
