using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Administration;

/// <summary>Lets parked work be tried again from the beginning.</summary>
[By(Side.Admin, "admin:write")]
public sealed record RetryWork(long Sequence) : IVerb<Done>;

internal sealed class RetryWorkHandler(AppDbContext db) : IHandler<RetryWork, Done>
{
    public async Task<Outcome<Done>> Handle(RetryWork verb, VerbContext context)
    {
        OutboxMessage? message = await db.Outbox.FirstOrDefaultAsync(m => m.Sequence == verb.Sequence && m.ParkedAt != null && m.DoneAt == null, context.Cancelled);
        if (message is null)
        {
            return Refusal.NotFound("work-not-parked");
        }

        message.ParkedAt = null;
        message.Attempts = 0;
        message.DueAt = context.Now;
        context.Audit(nameof(RetryWork), message.Subject, message.Verb);
        db.ChangedTopics.Add(LiveTopic.Admin);
        return Done.Ok;
    }
}
