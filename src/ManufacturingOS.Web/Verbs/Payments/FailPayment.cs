using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>The provider definitely did not open a checkout: the next try is a new payment.</summary>
[By(Side.System)]
public sealed record FailPayment(Id<Payment> Payment) : IVerb<Done>;

internal sealed class FailPaymentHandler(AppDbContext db) : IHandler<FailPayment, Done>
{
    public async Task<Outcome<Done>> Handle(FailPayment verb, VerbContext context)
    {
        Payment payment = await db.Payments.FirstAsync(p => p.Id == verb.Payment, context.Cancelled);
        if (payment is { State: PaymentState.Open, CheckoutUrl: null })
        {
            payment.State = PaymentState.Failed;
            payment.SettledAt = context.Now;
        }

        return Done.Ok;
    }
}
