using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>An order that nobody paid for ends by itself.</summary>
[By(Side.System)]
public sealed record ExpireUnpaidOrder(Id<Order> Order) : IVerb<Done>
{
    public static readonly TimeSpan After = TimeSpan.FromDays(7);
}

internal sealed class ExpireUnpaidOrderHandler(AppDbContext db) : IHandler<ExpireUnpaidOrder, Done>
{
    public async Task<Outcome<Done>> Handle(ExpireUnpaidOrder verb, VerbContext context)
    {
        Outcome<Order> found = await db.OwnOrder(verb.Order, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Order order = found.Value;
        if (order.State != OrderState.AwaitingPayment)
        {
            return Refusal.Conflict("wrong-state", ("subject", "order"), ("state", order.State));
        }

        order.State = OrderLifecycle.Table.Next(order.State, OrderVerb.Cancel).Value;
        order.ClosedAt = context.Now;
        context.Tell(order.Id, "order.cancelled", null, ("reason", "unpaid"));
        return Done.Ok;
    }
}
