using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Quotes;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>Offers each job of the ordered option to its manufacturer.</summary>
[By(Side.System)]
public sealed record PlanOrder(Id<Order> Order) : IVerb<Done>;

internal sealed class PlanOrderHandler(AppDbContext db, JobOffers offers, QuotePlanner planner) : IHandler<PlanOrder, Done>
{
    public async Task<Outcome<Done>> Handle(PlanOrder verb, VerbContext context)
    {
        Outcome<Order> found = await db.OwnOrder(verb.Order, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Order order = found.Value;
        Outcome<OrderState> next = OrderLifecycle.Table.Next(order.State, OrderVerb.Plan);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        order.State = next.Value;
        var jobs = new List<Job>();
        foreach (PlannedJob planned in order.Option.Jobs)
        {
            foreach (PlannedJob plan in await StillPossible(order, planned, context))
            {
                jobs.Add(await offers.Offer(order, plan, context));
            }
        }

        if (jobs.Sum(j => j.Pieces) < order.Option.Jobs.Sum(j => j.Pieces))
        {
            HoldWithoutManufacturer.Apply(order, context);
            return Done.Ok;
        }

        context.Tell(order.Id, "order.planned", null, ("jobs", VerbContext.Number(jobs.Count)));
        context.Later(
            new NotifyOrganisation(
                order.Organisation,
                "order-planned",
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
        return Done.Ok;
    }

    /// <summary>The plan of the quote, unless its manufacturer has been suspended since: then the part goes to the next best.</summary>
    private async Task<IReadOnlyList<PlannedJob>> StillPossible(Order order, PlannedJob planned, VerbContext context)
    {
        bool verified = await db.Manufacturers.AnyAsync(m => m.Id == planned.Manufacturer && m.Verification == Verification.Verified, context.Cancelled);
        if (verified)
        {
            return [planned];
        }

        Outcome<IReadOnlyList<PlannedJob>> other = await planner.ChooseNext(order, planned, new HashSet<Id<Organisation>> { planned.Manufacturer }, context.Today);
        return other.IsOk ? other.Value : [];
    }
}
