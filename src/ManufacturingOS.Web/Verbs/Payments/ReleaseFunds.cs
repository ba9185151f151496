using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// After acceptance: what each delivered job is worth goes from the held funds to its manufacturer's balance, the platform's fee to
/// income; the jobs are settled, the order is closed and payouts are promised. Does nothing twice. Refunds shorten the shares as
/// <see cref="HeldFunds.Divide"/> says.
/// </summary>
[By(Side.System)]
public sealed record ReleaseFunds(Id<Order> Order) : IVerb<Done>;

internal sealed class ReleaseFundsHandler(AppDbContext db, Books books) : IHandler<ReleaseFunds, Done>
{
    public async Task<Outcome<Done>> Handle(ReleaseFunds verb, VerbContext context)
    {
        await db.LockOrder(verb.Order, context.Cancelled);
        Order? order = await db.Orders.FirstOrDefaultAsync(o => o.Id == verb.Order && o.Mode == context.Actor.Mode, context.Cancelled);
        if (order is null)
        {
            return Refusal.NotFound("order-not-found");
        }

        if (order.State == OrderState.Closed)
        {
            return Done.Ok;
        }

        Outcome<OrderState> next = OrderLifecycle.Table.Next(order.State, OrderVerb.Close);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        if (await db.Claims.AnyAsync(c => c.Order == order.Id && c.State == ClaimState.Open, context.Cancelled))
        {
            return Refusal.Conflict("claim-open");
        }

        List<Job> jobs = await db.Jobs.Where(j => j.Order == order.Id && !OrderProgress.DroppedStates.Contains(j.State)).OrderBy(j => j.Id).ToListAsync(context.Cancelled);
        if (jobs.Find(j => j.State != JobState.Delivered) is { } notThere)
        {
            return Refusal.Conflict("job-not-delivered", ("job", notThere.Number));
        }

        await Release(order, jobs, context);
        order.State = next.Value;
        order.ClosedAt = context.Now;
        context.Tell(order.Id, "order.closed");
        foreach (Id<Organisation> manufacturer in jobs.Select(j => j.Manufacturer).Distinct())
        {
            context.Later(new PayOutManufacturer(manufacturer), manufacturer.Value, PayoutDay.After(context.Now, order.Mode));
        }

        return Done.Ok;
    }

    private async Task Release(Order order, List<Job> jobs, VerbContext context)
    {
        OrderFunds funds = await books.FundsOf(order, context.Cancelled);
        (IReadOnlyList<JobShare> shares, Money rest) = HeldFunds.Divide(funds.Held, [.. jobs.Select(j => j.Value)], await RefundsFromHeld(order, jobs, context));
        for (int i = 0; i < jobs.Count; i++)
        {
            Job job = jobs[i];
            Money earned = Earned(job, shares[i]);
            await books.Post(Ledger.Entry($"release:{job.Id}", context.Now, order.Mode, order.Id, Legs(order, job, shares[i], earned)), order, context.Cancelled);
            job.State = JobLifecycle.Table.Next(job.State, JobVerb.Settle).Value;
            job.SettledAt = context.Now;
            context.Tell(order.Id, "job.settled", job.Id, ("job", job.Number));
        }

        await books.Post(
            Ledger.Entry($"fee:{order.Id}", context.Now, order.Mode, order.Id, (LedgerAccount.Held(order.Id), rest), (LedgerAccount.Commission, -rest)),
            order,
            context.Cancelled
        );
        if (order.Money != OrderMoney.Refunded)
        {
            order.Money = OrderMoney.Released;
        }
    }

    private async Task<List<HeldRefund>> RefundsFromHeld(Order order, List<Job> jobs, VerbContext context)
    {
        List<Refund> refunds = await db.Refunds.Where(r => r.Order == order.Id && r.State != RefundState.Failed).OrderBy(r => r.Id).ToListAsync(context.Cancelled);
        List<JournalEntry> entries = await books.EntriesOf(order.Id, context.Cancelled);
        string held = LedgerAccount.Held(order.Id);
        return
        [
            .. from refund in refunds
            join entry in entries on $"refund:{refund.Id}" equals entry.Key
            let fault = jobs.FindIndex(j => j.Id == refund.Fault)
            select new HeldRefund(fault < 0 ? null : fault, -Books.Credit(entry.Postings.Where(p => p.Account == held), order.Total.Currency)),
        ];
    }

    /// <summary>The manufacturer's share in its own currency: the same part of its earnings as was released of the job's value.</summary>
    private static Money Earned(Job job, JobShare share) =>
        job.Value.IsZero ? job.Earnings : job.Earnings.Split([share.Released.MinorUnits, job.Value.MinorUnits - share.Released.MinorUnits])[0];

    private static (string Account, Money Amount)[] Legs(Order order, Job job, JobShare share, Money earned)
    {
        (string, Money) fromHeld = (LedgerAccount.Held(order.Id), share.FromHeld);
        (string, Money) toManufacturer = (LedgerAccount.Payable(job.Manufacturer), -earned);
        if (job.Earnings.Currency == job.Value.Currency)
        {
            // What the platform adds is a cost; what the job was worth more than its maker earns is the platform's.
            return [fromHeld, (LedgerAccount.Goodwill, share.Released - share.FromHeld), toManufacturer, (LedgerAccount.Commission, earned - share.Released)];
        }

        return
        [
            fromHeld,
            (LedgerAccount.Goodwill, share.Released - share.FromHeld),
            (LedgerAccount.FxDifference, -share.Released),
            (LedgerAccount.FxDifference, earned),
            toManufacturer,
        ];
    }
}
