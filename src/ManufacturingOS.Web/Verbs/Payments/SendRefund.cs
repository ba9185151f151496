using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>Has the provider give the money of a decided refund back.</summary>
[By(Side.System)]
public sealed record SendRefund(Id<Refund> Refund) : IVerb<Done>;

internal sealed class SendRefundErrand(VerbRunner verbs, Reader reader, PaymentProviders providers) : IErrand<SendRefund, Done>
{
    public async Task<Outcome<Done>> Go(SendRefund verb, Actor actor, CancellationToken cancelled)
    {
        var found = await reader.Read(db =>
            db.Refunds.Where(r => r.Id == verb.Refund)
                .Join(db.Payments, r => r.Payment, p => p.Id, (r, p) => new { Refund = r, p.Provider, p.ChargeReference })
                .SingleAsync(cancelled)
        );
        Refund refund = found.Refund;
        if (refund.State != RefundState.Requested)
        {
            return Done.Ok;
        }

        IPaymentProvider provider = providers.Named(found.Provider);
        ProviderResult<RefundFacts> result = refund.Reference is { } reference
            ? await provider.GetRefund(reference, cancelled)
            : await provider.Refund(
                new OperationId("refund", refund.Id.Value, refund.Attempt),
                new RefundRequest(found.ChargeReference!, refund.Amount, refund.Id.Value),
                cancelled
            );
        switch (result)
        {
            case ProviderResult<RefundFacts>.Succeeded facts:
                return await verbs.Run(actor, new ConfirmRefund(facts.Value), cancelled);
            case ProviderResult<RefundFacts>.Refused refused when refund.Reference is null:
                Outcome<Done> noted = await verbs.Run(actor, new RefuseRefund(refund.Id, refund.Attempt, refused.Code, refused.RetryableLater), cancelled);
                return refused.RetryableLater && noted.IsOk ? ProviderRefusal.Of(refused) : noted;
            default:
                return ProviderRefusal.Unreachable;
        }
    }
}
