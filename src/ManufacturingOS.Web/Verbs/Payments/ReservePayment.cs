using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// Writes down that an order is about to be paid, before the provider is asked: the row is the request, and its id the key, so that two
/// tabs and a repeated call end at one checkout.
/// </summary>
[By(Side.System)]
public sealed record ReservePayment(Id<Order> Order, Id<Organisation> Organisation) : IVerb<Payment>;

internal sealed class ReservePaymentHandler(AppDbContext db, IIds ids, PaymentProviders providers) : IHandler<ReservePayment, Payment>
{
    /// <summary>Providers keep a hosted checkout open for a day at most.</summary>
    private static readonly TimeSpan Open = TimeSpan.FromHours(23);

    public async Task<Outcome<Payment>> Handle(ReservePayment verb, VerbContext context)
    {
        await db.LockOrder(verb.Order, context.Cancelled);
        Order? order = await db.Orders.FirstOrDefaultAsync(o => o.Id == verb.Order && o.Organisation == verb.Organisation && o.Mode == context.Actor.Mode, context.Cancelled);
        if (order is null)
        {
            return Refusal.NotFound("order-not-found");
        }

        Outcome<OrderState> next = OrderLifecycle.Table.Next(order.State, OrderVerb.Pay);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        Payment? open = await db.Payments.FirstOrDefaultAsync(p => p.Order == order.Id && p.State == PaymentState.Open, context.Cancelled);
        if (open is not null)
        {
            return open;
        }

        var payment = new Payment
        {
            Id = ids.New<Payment>(),
            Order = order.Id,
            Mode = order.Mode,
            Amount = order.Total,
            Provider = providers.For(order.Mode).Name,
            State = PaymentState.Open,
            CreatedAt = context.Now,
            ExpiresAt = context.Now + Open,
        };
        db.Payments.Add(payment);
        return payment;
    }
}
