using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Outbox;

/// <summary>
/// Work that was promised in the same transaction as the state that asks for it: a verb that the system runs now or at a deadline, at
/// least once. Deadlines are messages whose <see cref="DueAt"/> lies ahead.
/// </summary>
public sealed class OutboxMessage
{
    public long Sequence { get; init; }

    /// <summary>Name of the verb.</summary>
    public required string Verb { get; init; }

    /// <summary>The request as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>What it is about, for people who look.</summary>
    public required string Subject { get; init; }

    public Mode Mode { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>The refusal's code when the verb answered that it no longer applies; the last error when it failed.</summary>
    public string? Note { get; set; }

    /// <summary>Given up after the last attempt; an administrator sees it and can send it again.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
}
