using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>Has the provider send a payout to its manufacturer.</summary>
[By(Side.System)]
public sealed record SendPayout(Id<Payout> Payout) : IVerb<Done>;

internal sealed class SendPayoutErrand(VerbRunner verbs, Reader reader, PaymentProviders providers) : IErrand<SendPayout, Done>
{
    public async Task<Outcome<Done>> Go(SendPayout verb, Actor actor, CancellationToken cancelled)
    {
        Payout payout = await reader.Read(db => db.Payouts.SingleAsync(p => p.Id == verb.Payout, cancelled));
        if (payout.State != PayoutState.Requested)
        {
            return Done.Ok;
        }

        IPaymentProvider provider = providers.Named(payout.Provider);
        if (await provider.DestinationOf(payout.Manufacturer, cancelled) is not { } destination)
        {
            return new Refusal(RefusalKind.Unavailable, "payee-not-ready");
        }

        var operation = new OperationId("payout", payout.Id.Value, payout.Attempt);
        switch (await provider.Transfer(operation, new TransferRequest(destination, payout.Amount, payout.Id.Value), cancelled))
        {
            case ProviderResult<TransferFacts>.Succeeded transfer:
                return await verbs.Run(actor, new ConfirmPayout(payout.Id, transfer.Value.Reference), cancelled);
            case ProviderResult<TransferFacts>.Refused refused:
                Outcome<Done> noted = await verbs.Run(actor, new RefusePayout(payout.Id, payout.Attempt, refused.Code, refused.RetryableLater), cancelled);
                return refused.RetryableLater && noted.IsOk ? ProviderRefusal.Of(refused) : noted;
            default:
                return ProviderRefusal.Unreachable;
        }
    }
}
