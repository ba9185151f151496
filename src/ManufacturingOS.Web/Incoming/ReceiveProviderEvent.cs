using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Incoming;

/// <summary>Stores an event as it came, once, and has it worked on afterwards. Told again, it does nothing.</summary>
[By(Side.System)]
public sealed record ReceiveProviderEvent(ProviderEvent Event) : IVerb<Done>;

internal sealed class ReceiveProviderEventHandler(AppDbContext db) : IHandler<ReceiveProviderEvent, Done>
{
    public async Task<Outcome<Done>> Handle(ReceiveProviderEvent verb, VerbContext context)
    {
        ProviderEvent arrived = verb.Event;
        if (await db.Inbox.AnyAsync(e => e.Provider == arrived.Provider && e.EventId == arrived.EventId, context.Cancelled))
        {
            return Done.Ok;
        }

        db.Inbox.Add(
            new InboxEvent
            {
                Provider = arrived.Provider,
                EventId = arrived.EventId,
                Type = arrived.Type,
                ObjectId = arrived.ObjectId,
                Mode = arrived.Mode,
                Body = arrived.Body,
                ReceivedAt = context.Now,
            }
        );
        context.Later(new WorkInboxEvent(arrived.Provider, arrived.EventId), arrived.ObjectId);
        return Done.Ok;
    }
}

/// <summary>The inbox as providers inside the process reach it.</summary>
internal sealed class ProviderEventInbox(VerbRunner verbs) : IProviderEvents
{
    public Task Receive(ProviderEvent arrived, CancellationToken cancelled) => verbs.Run(Actor.System(arrived.Mode), new ReceiveProviderEvent(arrived), cancelled);
}
