using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Incoming;

/// <summary>An event is dealt with: taken over, or parked with the reason for an administrator.</summary>
/// <param name="Reason">The refusal's code when it was not taken over.</param>
[By(Side.System)]
public sealed record FinishInboxEvent(long Sequence, string? Reason) : IVerb<Done>;

internal sealed class FinishInboxEventHandler(AppDbContext db) : IHandler<FinishInboxEvent, Done>
{
    public async Task<Outcome<Done>> Handle(FinishInboxEvent verb, VerbContext context)
    {
        InboxEvent arrived = await db.Inbox.FirstAsync(e => e.Sequence == verb.Sequence, context.Cancelled);
        if (verb.Reason is null)
        {
            arrived.DoneAt ??= context.Now;
            arrived.ParkedAt = null;
        }
        else if (arrived.ParkedAt is null)
        {
            arrived.ParkedAt = context.Now;
            context.Audit("ParkEvent", arrived.ObjectId, $"{arrived.EventId}: {verb.Reason}");
        }

        arrived.Note = verb.Reason;
        return Done.Ok;
    }
}
