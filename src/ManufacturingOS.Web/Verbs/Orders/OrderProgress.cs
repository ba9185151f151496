using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>The order's state follows from its jobs; nobody sets it by hand, and it only moves forward.</summary>
public sealed class OrderProgress(AppDbContext db, IOptions<PlatformOptions> platform)
{
    public static readonly JobState[] DroppedStates = [.. JobLifecycle.Dropped];

    public async Task Follow(Id<Order> id, VerbContext context)
    {
        Order order = await db.Orders.FirstAsync(o => o.Id == id, context.Cancelled);

        // The query loads all jobs; those changed in this verb come from the tracker, with their new state.
        List<Job> all = await db.Jobs.Where(j => j.Order == id).ToListAsync(context.Cancelled);
        List<Job> jobs = [.. all.Where(j => !JobLifecycle.Dropped.Contains(j.State) && !j.IsRemake)];
        int planned = order.Option.Jobs.Sum(j => j.Pieces);
        int shipped = jobs.Where(j => j.ShippedAt is not null).Sum(j => j.Pieces);
        if (jobs.Exists(j => j.StartedAt is not null))
        {
            Step(order, OrderVerb.StartProduction, context, "order.in_production", "order-in-production");
        }

        if (shipped > 0 && shipped < planned && order.State == OrderState.InProduction)
        {
            Step(order, OrderVerb.ShipPart, context, "order.partially_shipped", null);
        }

        if (shipped >= planned)
        {
            Step(order, OrderVerb.Ship, context, "order.shipped", "order-shipped");
        }

        bool remakeArrived = order.State == OrderState.Delivered && all.Exists(j => j.IsRemake && j.DeliveredAt == context.Now);
        if (jobs.Where(j => j.DeliveredAt is not null).Sum(j => j.Pieces) >= planned && (Step(order, OrderVerb.Deliver, context, "order.delivered", "order-delivered") || remakeArrived))
        {
            order.DeliveredAt ??= context.Now;
            order.AcceptBy = context.Now.AddDays(platform.Value.ClaimDays);
            context.Later(new AcceptGoods(order.Id), order.Id.Value, order.AcceptBy);
        }
    }

    private static bool Step(Order order, OrderVerb verb, VerbContext context, string code, string? mail)
    {
        if (OrderLifecycle.Table.Next(order.State, verb) is not { IsOk: true } next)
        {
            return false;
        }

        order.State = next.Value;
        context.Tell(order.Id, code);
        if (mail is not null)
        {
            context.Later(
                new NotifyOrganisation(
                    order.Organisation,
                    mail,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["number"] = order.Number,
                        ["title"] = order.Title,
                        ["date"] = VerbContext.Date(order.PromisedOn),
                    },
                    $"/merchant/orders/{order.Id}"
                ),
                order.Id.Value
            );
        }

        return true;
    }
}
