using System.Globalization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Audit;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Outbox;

namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>What a handler may know and leave behind: who acts, the moment, and the notes that commit with its changes.</summary>
public sealed class VerbContext(Actor actor, AppDbContext db, DateTimeOffset now, CancellationToken cancelled)
{
    public Actor Actor { get; } = actor;

    /// <summary>The same moment for everything in one verb.</summary>
    public DateTimeOffset Now { get; } = now;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public CancellationToken Cancelled { get; } = cancelled;

    /// <summary>True when <see cref="Later"/> promised something for now, so that the dispatcher is woken after the commit.</summary>
    public bool HasWorkForNow { get; private set; }

    /// <summary>Promises that the system runs a verb after this one has committed, now or at a deadline.</summary>
    public void Later(IVerb verb, string subject, DateTimeOffset? due = null)
    {
        db.Outbox.Add(
            new OutboxMessage
            {
                Verb = verb.GetType().Name,
                Body = VerbCatalogue.Write(verb),
                Subject = subject,
                Mode = Actor.Mode,
                CreatedAt = Now,
                DueAt = due ?? Now,
            }
        );
        HasWorkForNow |= due is null || due <= Now;
    }

    /// <summary>Writes a line into the order's timeline; it is also the public event of that type.</summary>
    public void Tell(Id<Order> order, string code, Id<Job>? job = null, params (string Name, string Value)[] values) =>
        db.Timeline.Add(
            new TimelineEntry
            {
                Order = order,
                Job = job,
                At = Now,
                Code = code,
                Values = values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal),
                By = Actor.Side,
            }
        );

    /// <summary>A number inside a stored value: invariant, formatted for people where it is shown.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes an administrative or security act into the audit log.</summary>
    public void Audit(string act, string subject, string? note = null) =>
        db.Audit.Add(
            new AuditEntry
            {
                At = Now,
                Actor = Actor.Id,
                ActorName = Actor.Name,
                Act = act,
                Subject = subject,
                Note = note,
                Mode = Actor.Mode,
            }
        );
}
