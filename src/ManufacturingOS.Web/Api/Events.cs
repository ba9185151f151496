using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

internal static class EventsApi
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static void MapEvents(this RouteGroupBuilder v1) =>
        v1.MapGet("/events", List)
            .WithTags("Events")
            .For(Side.Merchant | Side.Admin, "orders:read")
            .Describe("ListEvents", "What happened to your orders in 30 days, oldest first; resume with ?after=")
            .Returns<Page<EventResource>>(200);

    private static async Task<IResult> List(PageRequest page, TimeProvider clock, AppDbContext db, HttpContext http)
    {
        Actor actor = http.Actor();
        DateTimeOffset oldest = clock.GetUtcNow() - Kept;
        long after = long.TryParse(page.After, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long cursor) ? cursor : 0;
        IQueryable<Order> orders = db.Orders.Where(o => o.Mode == actor.Mode && (actor.Side == Side.Admin || o.Organisation == actor.Organisation));
        List<TimelineEntry> rows = await db
            .Timeline.AsNoTracking()
            .Where(t => t.Sequence > after && t.At >= oldest && orders.Any(o => o.Id == t.Order))
            .OrderBy(t => t.Sequence)
            .Take(page.Limit + 1)
            .ToListAsync(http.RequestAborted);
        Page<TimelineEntry> cut = Page<TimelineEntry>.Of(rows, page.Limit, t => t.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Answer.Json(new Page<EventResource>([.. cut.Data.Select(EventResource.Of)], cut.NextCursor));
    }
}
