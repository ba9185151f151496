using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>Asks the provider how an open payment stands. Closes the page when nobody should pay there any more.</summary>
/// <param name="ForFee">Asks about a payment that succeeded, because what the provider keeps of it was not known then.</param>
[By(Side.System)]
public sealed record RecheckPayment(Id<Payment> Payment, bool ForFee = false) : IVerb<Done>;

internal sealed class RecheckPaymentErrand(VerbRunner verbs, Reader reader, PaymentProviders providers) : IErrand<RecheckPayment, Done>
{
    public async Task<Outcome<Done>> Go(RecheckPayment verb, Actor actor, CancellationToken cancelled)
    {
        var found = await reader.Read(db =>
            db.Payments.Where(p => p.Id == verb.Payment && p.Mode == actor.Mode)
                .Join(db.Orders, p => p.Order, o => o.Id, (p, o) => new { Payment = p, OrderState = o.State })
                .FirstOrDefaultAsync(cancelled)
        );
        if (found is not { Payment: { } payment } || payment.State != (verb.ForFee ? PaymentState.Succeeded : PaymentState.Open))
        {
            return Done.Ok;
        }

        if (payment.Reference is null)
        {
            // The provider never answered: nobody has the address, so nobody can have paid.
            return await verbs.Run(actor, new FailPayment(payment.Id), cancelled);
        }

        IPaymentProvider provider = providers.Named(payment.Provider);
        ProviderResult<PaymentFacts> result = await provider.GetPayment(payment.Reference, cancelled);
        if (result is ProviderResult<PaymentFacts>.Succeeded { Value.State: ProviderPaymentState.Open } && found.OrderState != OrderState.AwaitingPayment)
        {
            result = await provider.ExpireCheckout(new OperationId("expire", payment.Id.Value), payment.Reference, cancelled);
        }

        return result switch
        {
            ProviderResult<PaymentFacts>.Succeeded facts => await verbs.Run(actor, new ConfirmPayment(payment.Provider, facts.Value), cancelled),
            ProviderResult<PaymentFacts>.Refused refused => ProviderRefusal.Of(refused),
            _ => ProviderRefusal.Unreachable,
        };
    }
}
