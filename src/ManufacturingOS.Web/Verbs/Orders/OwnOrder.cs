using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Orders;

internal static class OwnOrderQuery
{
    /// <summary>The order if it is the actor's: its merchant, an administrator, or the system. Another's order is not there.</summary>
    public static async Task<Outcome<Order>> OwnOrder(this AppDbContext db, Id<Order> id, VerbContext context)
    {
        Order? order = await db.Orders.FirstOrDefaultAsync(o => o.Id == id && o.Mode == context.Actor.Mode, context.Cancelled);
        return order is null || (context.Actor.Side is Side.Merchant or Side.Manufacturer && order.Organisation != context.Actor.Organisation)
            ? Refusal.NotFound("order-not-found")
            : order;
    }
}
