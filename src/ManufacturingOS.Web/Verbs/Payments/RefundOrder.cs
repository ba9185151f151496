using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// Decides a refund in the books and sends it; taken from the held funds and their tax in proportion, what was released already from
/// goodwill. Never more than was paid and is not given back yet.
/// </summary>
/// <param name="Key">Says what it is for, once: <c>cancel:ord_…</c>, <c>claim:clm_…</c>.</param>
/// <param name="Amount"><c>null</c> gives everything back that is still held.</param>
/// <param name="Fault">The job at fault, which then bears the refund with its share of the platform's fee; else all bear it.</param>
/// <param name="ByPlatform">No maker is at fault (goods lost or broken on the way): the platform bears it, the held funds stay whole.</param>
[By(Side.System)]
public sealed record RefundOrder(Id<Order> Order, string Key, Money? Amount, string Reason, Id<Job>? Fault = null, bool ByPlatform = false) : IVerb<Done>;

internal sealed class RefundOrderHandler(AppDbContext db, IIds ids, Books books) : IHandler<RefundOrder, Done>
{
    public async Task<Outcome<Done>> Handle(RefundOrder verb, VerbContext context)
    {
        await db.LockOrder(verb.Order, context.Cancelled);
        if (await db.Refunds.AnyAsync(r => r.Key == verb.Key, context.Cancelled))
        {
            return Done.Ok;
        }

        Order? order = await db.Orders.FirstOrDefaultAsync(o => o.Id == verb.Order && o.Mode == context.Actor.Mode, context.Cancelled);
        if (order is null)
        {
            return Refusal.NotFound("order-not-found");
        }

        Payment? payment = await db.Payments.FirstOrDefaultAsync(p => p.Order == order.Id && p.State == PaymentState.Succeeded, context.Cancelled);
        if (payment is null)
        {
            return Refusal.Conflict("order-not-paid");
        }

        OrderFunds funds = await books.FundsOf(order, context.Cancelled);
        Money amount = verb.Amount ?? funds.Refundable;
        Money left = await db.RefundLeft(order, context.Cancelled);
        if (amount.Currency != payment.Amount.Currency || amount.MinorUnits <= 0 || amount > left)
        {
            return verb.Amount is null ? Done.Ok : Refusal.Conflict("refund-exceeds-payment", ("amount", amount), ("left", left));
        }

        await Decide(order, payment, amount, funds, verb, context);
        return Done.Ok;
    }

    private async Task Decide(Order order, Payment payment, Money amount, OrderFunds funds, RefundOrder verb, VerbContext context)
    {
        var refund = new Refund
        {
            Id = ids.New<Refund>(),
            Order = order.Id,
            Payment = payment.Id,
            Mode = order.Mode,
            Key = verb.Key,
            Amount = amount,
            Reason = verb.Reason,
            Fault = verb.Fault,
            State = RefundState.Requested,
            CreatedAt = context.Now,
        };
        db.Refunds.Add(refund);

        await books.Post(Ledger.Entry($"refund:{refund.Id}", context.Now, order.Mode, order.Id, Legs(order, amount, funds, verb.ByPlatform)), order, context.Cancelled);
        context.Later(new SendRefund(refund.Id), refund.Id.Value);
    }

    private static (string Account, Money Amount)[] Legs(Order order, Money amount, OrderFunds funds, bool byPlatform)
    {
        Money fromFunds = amount > funds.Refundable ? funds.Refundable : amount;
        Money[] shares = fromFunds.IsZero ? [fromFunds] : fromFunds.Split([funds.Held.MinorUnits, .. funds.Taxes.Select(t => t.Amount.MinorUnits)]);
        Money fromHeld = byPlatform ? Money.Zero(amount.Currency) : shares[0];
        Money byTax = Money.Sum(shares[1..], amount.Currency);
        return
        [
            (LedgerAccount.RefundsInFlight, -amount),
            (LedgerAccount.Held(order.Id), fromHeld),
            .. shares[1..].Select((share, i) => (funds.Taxes[i].Account, share)),
            (LedgerAccount.Goodwill, amount - fromHeld - byTax),
        ];
    }
}
