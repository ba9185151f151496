using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Incoming;

/// <summary>
/// Reads the object of a stored event again at its source and takes over what it says: what the event itself says, and the order in which
/// events arrive, decides nothing. What contradicts our books is parked.
/// </summary>
[By(Side.System)]
public sealed record WorkInboxEvent(string Provider, string EventId) : IVerb<Done>;

internal sealed class WorkInboxEventErrand(VerbRunner verbs, Reader reader, PaymentProviders providers) : IErrand<WorkInboxEvent, Done>
{
    public async Task<Outcome<Done>> Go(WorkInboxEvent verb, Actor actor, CancellationToken cancelled)
    {
        InboxEvent arrived = await reader.Read(db => db.Inbox.SingleAsync(e => e.Provider == verb.Provider && e.EventId == verb.EventId, cancelled));
        if (arrived.DoneAt is not null)
        {
            return Done.Ok;
        }

        IPaymentProvider provider = providers.Named(arrived.Provider);
        Outcome<Done> outcome = provider.SubjectOf(arrived.Type) switch
        {
            ProviderSubject.Payment => await TakeOver(
                await provider.GetPayment(arrived.ObjectId, cancelled),
                facts => verbs.Run(actor, new ConfirmPayment(arrived.Provider, facts), cancelled)
            ),
            ProviderSubject.Refund => await TakeOver(await provider.GetRefund(arrived.ObjectId, cancelled), facts => verbs.Run(actor, new ConfirmRefund(facts), cancelled)),
            ProviderSubject.Nothing => Done.Ok,
            ProviderSubject.Unknown => Refusal.Conflict("event-unknown", ("type", arrived.Type)),
        };
        return outcome.Refusal?.Kind == RefusalKind.Unavailable
            ? outcome
            : await verbs.Run(actor, new FinishInboxEvent(arrived.Sequence, outcome.Refusal?.Code), cancelled);
    }

    private static async Task<Outcome<Done>> TakeOver<T>(ProviderResult<T> read, Func<T, Task<Outcome<Done>>> confirm) =>
        read switch
        {
            ProviderResult<T>.Succeeded found => await confirm(found.Value),
            ProviderResult<T>.Refused { RetryableLater: false } refused => Refusal.Conflict("payment-unknown", ("reason", refused.Code)),
            ProviderResult<T>.Refused refused => ProviderRefusal.Of(refused),
            _ => ProviderRefusal.Unreachable,
        };
}
