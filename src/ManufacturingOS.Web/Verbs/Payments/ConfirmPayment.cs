using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// Takes over what the provider said when it was asked about a payment. Facts may come often, late and in any order: each moves the payment
/// forward at most once.
/// </summary>
[By(Side.System)]
public sealed record ConfirmPayment(string Provider, PaymentFacts Facts) : IVerb<Done>;

internal sealed class ConfirmPaymentHandler(AppDbContext db, IIds ids, Books books) : IHandler<ConfirmPayment, Done>
{
    private static readonly TimeSpan FeeKnownAfter = TimeSpan.FromHours(1);

    public async Task<Outcome<Done>> Handle(ConfirmPayment verb, VerbContext context)
    {
        PaymentFacts facts = verb.Facts;
        Payment? payment = await Locked(verb, context);
        if (payment is null || (payment.Reference ?? facts.Reference) != facts.Reference)
        {
            return Refusal.Conflict("payment-unknown", ("reference", facts.Reference));
        }

        payment.Reference = facts.Reference;
        switch (facts.State)
        {
            case ProviderPaymentState.Expired or ProviderPaymentState.Failed when payment.State == PaymentState.Open:
                payment.State = facts.State == ProviderPaymentState.Expired ? PaymentState.Expired : PaymentState.Failed;
                payment.SettledAt = context.Now;
                return Done.Ok;
            case ProviderPaymentState.Paid when payment.State is not (PaymentState.Succeeded or PaymentState.Surplus):
                return await Paid(payment, facts, context);
            case ProviderPaymentState.Paid when payment.State == PaymentState.Succeeded:
                await BookFee(payment, facts, context);
                return Done.Ok;
            default:
                return Done.Ok;
        }
    }

    private async Task<Payment?> Locked(ConfirmPayment verb, VerbContext context)
    {
        if (!Id<Payment>.TryParse(verb.Facts.ClientReference, null, out Id<Payment> id))
        {
            return null;
        }

        IQueryable<Payment> ours = db.Payments.Where(p => p.Id == id && p.Provider == verb.Provider && p.Mode == context.Actor.Mode);
        if (await ours.Select(p => (Id<Order>?)p.Order).FirstOrDefaultAsync(context.Cancelled) is not { } order)
        {
            return null;
        }

        await db.LockOrder(order, context.Cancelled);
        return await ours.FirstAsync(context.Cancelled);
    }

    private async Task<Outcome<Done>> Paid(Payment payment, PaymentFacts facts, VerbContext context)
    {
        if (facts.Amount != payment.Amount)
        {
            return Refusal.Conflict("payment-amount-differs", ("expected", payment.Amount), ("received", facts.Amount));
        }

        payment.ChargeReference = facts.ChargeReference;
        payment.SettledAt = context.Now;
        Order order = await db.Orders.FirstAsync(o => o.Id == payment.Order, context.Cancelled);
        if (await db.Payments.AnyAsync(p => p.Order == order.Id && p.State == PaymentState.Succeeded, context.Cancelled))
        {
            await GiveBackSurplus(payment, context);
            return Done.Ok;
        }

        payment.State = PaymentState.Succeeded;
        Money tax = order.Option.Price.Of(PriceLineGroup.Tax);
        await books.Post(
            Ledger.Entry(
                $"charge:{payment.Id}",
                context.Now,
                payment.Mode,
                order.Id,
                (LedgerAccount.ProviderClearing, payment.Amount),
                (LedgerAccount.Held(order.Id), tax - payment.Amount),
                (LedgerAccount.Tax(order.Request.Destination.Country), -tax)
            ),
            order,
            context.Cancelled
        );
        await BookFee(payment, facts, context);
        if (facts.Fee is null)
        {
            context.Later(new RecheckPayment(payment.Id, ForFee: true), payment.Id.Value, context.Now + FeeKnownAfter);
        }

        order.Money = OrderMoney.Held;
        order.PaidAt = context.Now;
        if (OrderLifecycle.Table.Next(order.State, OrderVerb.Pay) is { IsOk: true } next)
        {
            order.State = next.Value;
            context.Tell(order.Id, "order.paid", null, ("amount", payment.Amount.ToString()));
            context.Later(new ReviewOrder(order.Id), order.Id.Value);
            context.Later(
                new NotifyOrganisation(
                    order.Organisation,
                    "order-paid",
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["number"] = order.Number,
                        ["title"] = order.Title,
                        ["amount"] = payment.Amount.ToString(),
                        ["date"] = VerbContext.Date(order.PromisedOn),
                    },
                    $"/merchant/orders/{order.Id}"
                ),
                order.Id.Value
            );
        }
        else
        {
            // Cancelled while the buyer stood at the checkout.
            context.Later(new RefundOrder(order.Id, $"late:{payment.Id}", null, "cancelled"), order.Id.Value);
        }

        return Done.Ok;
    }

    /// <summary>The provider keeps its fee from what it holds for us; it may be known only after the payment.</summary>
    private async Task BookFee(Payment payment, PaymentFacts facts, VerbContext context)
    {
        if (facts.Fee is { } fee)
        {
            await books.Post(
                Ledger.Entry($"provider-fee:{payment.Id}", context.Now, payment.Mode, payment.Order, (LedgerAccount.ProviderFees, fee), (LedgerAccount.ProviderClearing, -fee)),
                null,
                context.Cancelled
            );
        }
    }

    /// <summary>A second payment of one order never becomes held funds: it goes straight back.</summary>
    private async Task GiveBackSurplus(Payment payment, VerbContext context)
    {
        payment.State = PaymentState.Surplus;
        await books.Post(
            Ledger.Entry($"charge:{payment.Id}", context.Now, payment.Mode, payment.Order, (LedgerAccount.ProviderClearing, payment.Amount), (LedgerAccount.RefundsInFlight, -payment.Amount)),
            null,
            context.Cancelled
        );
        var refund = new Refund
        {
            Id = ids.New<Refund>(),
            Order = payment.Order,
            Payment = payment.Id,
            Mode = payment.Mode,
            Key = $"surplus:{payment.Id}",
            Amount = payment.Amount,
            Reason = "surplus",
            State = RefundState.Requested,
            CreatedAt = context.Now,
        };
        db.Refunds.Add(refund);
        context.Later(new SendRefund(refund.Id), refund.Id.Value);
    }
}
