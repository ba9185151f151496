using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>The merchant is content, or the claim window has ended: the held funds are released.</summary>
[By(Side.Merchant | Side.System, "orders:write")]
public sealed record AcceptGoods(Id<Order> Order) : IVerb<Done>;

internal sealed class AcceptGoodsHandler(AppDbContext db) : IHandler<AcceptGoods, Done>
{
    public async Task<Outcome<Done>> Handle(AcceptGoods verb, VerbContext context)
    {
        Outcome<Order> found = await db.OwnOrder(verb.Order, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Order order = found.Value;
        Outcome<OrderState> next = OrderLifecycle.Table.Next(order.State, OrderVerb.Accept);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        bool byDeadline = context.Actor.Side == Side.System;
        if (byDeadline && context.Now < order.AcceptBy)
        {
            // The window was opened again (a remake arrived); its own deadline is on its way.
            return Refusal.Conflict("claim-window-open", ("until", order.AcceptBy.Value));
        }

        if (await db.Claims.AnyAsync(c => c.Order == order.Id && c.State == ClaimState.Open, context.Cancelled))
        {
            return Refusal.Conflict("claim-open");
        }

        if (await db.Jobs.AnyAsync(j => j.Order == order.Id && j.IsRemake && j.DeliveredAt == null && !OrderProgress.DroppedStates.Contains(j.State), context.Cancelled))
        {
            return Refusal.Conflict("remake-on-its-way");
        }

        order.State = next.Value;
        context.Tell(order.Id, "order.accepted", null, ("automatic", byDeadline ? "true" : "false"));
        context.Later(new ReleaseFunds(order.Id), order.Id.Value);
        context.Later(
            new NotifyOrganisation(
                order.Organisation,
                "order-accepted",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = order.Number, ["title"] = order.Title },
                $"/merchant/orders/{order.Id}"
            ),
            order.Id.Value
        );
        return Done.Ok;
    }
}
