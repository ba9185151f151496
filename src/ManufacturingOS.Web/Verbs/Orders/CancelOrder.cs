using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>Ends an order before production starts; what was paid goes back in full.</summary>
[By(Side.Merchant | Side.Admin | Side.System, "orders:write")]
public sealed record CancelOrder(Id<Order> Order) : IVerb<Done>;

internal sealed class CancelOrderHandler(AppDbContext db) : IHandler<CancelOrder, Done>
{
    public async Task<Outcome<Done>> Handle(CancelOrder verb, VerbContext context)
    {
        Outcome<Order> found = await db.OwnOrder(verb.Order, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Order order = found.Value;
        Outcome<OrderState> next = OrderLifecycle.Table.Next(order.State, OrderVerb.Cancel);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        bool wasPaid = order.Money != OrderMoney.Unpaid;
        order.State = next.Value;
        order.Hold = null;
        order.ClosedAt = context.Now;
        await CancelJobs(order, context);
        context.Tell(order.Id, "order.cancelled");
        if (wasPaid)
        {
            context.Later(new RefundOrder(order.Id, $"cancel:{order.Id}", null, "cancelled"), order.Id.Value);
        }

        context.Later(
            new NotifyOrganisation(
                order.Organisation,
                "order-cancelled",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = order.Number, ["title"] = order.Title },
                $"/merchant/orders/{order.Id}"
            ),
            order.Id.Value
        );
        if (context.Actor.Side == Side.Admin)
        {
            context.Audit(nameof(CancelOrder), order.Id.Value);
        }

        return Done.Ok;
    }

    private async Task CancelJobs(Order order, VerbContext context)
    {
        foreach (Job job in await db.Jobs.Where(j => j.Order == order.Id).ToListAsync(context.Cancelled))
        {
            bool hadCapacity = JobLifecycle.Working.Contains(job.State);
            if (JobLifecycle.Table.Next(job.State, JobVerb.Cancel) is not { IsOk: true } cancelled)
            {
                continue;
            }

            job.State = cancelled.Value;
            if (hadCapacity)
            {
                await CapacityBook.GiveBack(db, job, context.Cancelled);
            }

            context.Later(
                new NotifyOrganisation(
                    job.Manufacturer,
                    "job-cancelled",
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = job.Number, ["title"] = job.Title },
                    $"/manufacturer/jobs/{job.Id}"
                ),
                job.Id.Value
            );
        }
    }
}
