using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>After payment and after each moderation decision: holds the order while a design is held, else has it planned.</summary>
[By(Side.System)]
public sealed record ReviewOrder(Id<Order> Order) : IVerb<Done>;

internal sealed class ReviewOrderHandler(AppDbContext db) : IHandler<ReviewOrder, Done>
{
    public async Task<Outcome<Done>> Handle(ReviewOrder verb, VerbContext context)
    {
        Outcome<Order> found = await db.OwnOrder(verb.Order, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Order order = found.Value;
        if (order.State is not (OrderState.Paid or OrderState.OnHold))
        {
            return Refusal.Conflict("wrong-state", ("subject", "order"), ("state", order.State));
        }

        List<Id<Design>> ids = [.. order.Request.Lines.SelectMany(l => l.Decorations).Select(d => d.Design).Distinct()];
        List<DesignState> states = await db.Designs.Where(d => ids.Contains(d.Id)).Select(d => d.State).ToListAsync(context.Cancelled);
        if (states.Contains(DesignState.Rejected))
        {
            context.Later(new CancelOrder(order.Id), order.Id.Value);
        }
        else if (states.Contains(DesignState.Held))
        {
            Hold(order, context);
        }
        else
        {
            if (order.State == OrderState.OnHold)
            {
                order.State = OrderLifecycle.Table.Next(order.State, OrderVerb.ReleaseHold).Value;
                order.Hold = null;
            }

            context.Later(new PlanOrder(order.Id), order.Id.Value);
        }

        return Done.Ok;
    }

    private static void Hold(Order order, VerbContext context)
    {
        if (order.State == OrderState.OnHold)
        {
            return;
        }

        order.State = OrderLifecycle.Table.Next(order.State, OrderVerb.Hold).Value;
        order.Hold = HoldReason.Moderation;
        context.Tell(order.Id, "order.on_hold", null, ("reason", nameof(HoldReason.Moderation)));
        context.Later(
            new NotifyOrganisation(
                order.Organisation,
                "order-held",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = order.Number, ["title"] = order.Title, ["reason"] = nameof(HoldReason.Moderation) },
                $"/merchant/orders/{order.Id}"
            ),
            order.Id.Value
        );
    }
}
