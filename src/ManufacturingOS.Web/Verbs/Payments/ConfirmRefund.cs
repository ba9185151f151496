using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>Takes over what the provider said about a refund: it moves forward at most once.</summary>
[By(Side.System)]
public sealed record ConfirmRefund(RefundFacts Facts) : IVerb<Done>;

internal sealed class ConfirmRefundHandler(AppDbContext db, Books books) : IHandler<ConfirmRefund, Done>
{
    /// <summary>Banks take days over some refunds.</summary>
    private static readonly TimeSpan NextLook = TimeSpan.FromHours(6);

    public async Task<Outcome<Done>> Handle(ConfirmRefund verb, VerbContext context)
    {
        RefundFacts facts = verb.Facts;
        Refund? refund = await Locked(facts, context);
        if (refund is null || refund.Amount != facts.Amount)
        {
            return Refusal.Conflict("refund-unknown", ("reference", facts.Reference));
        }

        if (refund.State != RefundState.Requested)
        {
            return Done.Ok;
        }

        bool isFirstAnswer = refund.Reference is null;
        refund.Reference = facts.Reference;
        switch (facts.State)
        {
            case ProviderRefundState.Pending:
                if (isFirstAnswer)
                {
                    context.Later(new SendRefund(refund.Id), refund.Id.Value, context.Now + NextLook);
                }

                return Done.Ok;
            case ProviderRefundState.Failed:
                context.Later(new RefuseRefund(refund.Id, refund.Attempt, facts.FailureCode ?? "failed", RetryableLater: false), refund.Id.Value);
                return Done.Ok;
            default:
                await Succeeded(refund, context);
                return Done.Ok;
        }
    }

    private async Task<Refund?> Locked(RefundFacts facts, VerbContext context)
    {
        if (!Id<Refund>.TryParse(facts.ClientReference, null, out Id<Refund> id))
        {
            return null;
        }

        IQueryable<Refund> ours = db.Refunds.Where(r => r.Id == id && r.Mode == context.Actor.Mode);
        if (await ours.Select(r => (Id<Order>?)r.Order).FirstOrDefaultAsync(context.Cancelled) is not { } order)
        {
            return null;
        }

        await db.LockOrder(order, context.Cancelled);
        return await ours.FirstAsync(context.Cancelled);
    }

    private async Task Succeeded(Refund refund, VerbContext context)
    {
        refund.State = RefundState.Succeeded;
        refund.SettledAt = context.Now;
        await books.Post(
            Ledger.Entry($"refunded:{refund.Id}", context.Now, refund.Mode, refund.Order, (LedgerAccount.RefundsInFlight, refund.Amount), (LedgerAccount.ProviderClearing, -refund.Amount)),
            null,
            context.Cancelled
        );
        Order order = await db.Orders.FirstAsync(o => o.Id == refund.Order, context.Cancelled);
        Payment payment = await db.Payments.FirstAsync(p => p.Id == refund.Payment, context.Cancelled);
        if (payment.State == PaymentState.Succeeded)
        {
            List<Money> before = await db.Refunds.Where(r => r.Payment == payment.Id && r.Id != refund.Id && r.State == RefundState.Succeeded).Select(r => r.Amount).ToListAsync(context.Cancelled);
            bool whole = Money.Sum(before, payment.Amount.Currency) + refund.Amount == payment.Amount;
            order.Money = whole ? OrderMoney.Refunded : order.Money == OrderMoney.Released ? OrderMoney.Released : OrderMoney.PartlyRefunded;
        }

        context.Tell(order.Id, "refund.succeeded", null, ("amount", refund.Amount.ToString()), ("reason", refund.Reason));
        context.Later(
            new NotifyOrganisation(
                order.Organisation,
                "order-refunded",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = order.Number, ["title"] = order.Title, ["amount"] = refund.Amount.ToString() },
                $"/merchant/orders/{order.Id}"
            ),
            refund.Id.Value
        );
    }
}
