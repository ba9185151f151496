using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Outbox;

/// <summary>An event that a provider sent us, stored once as it came; worked on afterwards by re-reading the object at its source.</summary>
public sealed class InboxEvent
{
    public long Sequence { get; init; }

    public required string Provider { get; init; }

    /// <summary>The provider's id of the event, unique per provider.</summary>
    public required string EventId { get; init; }

    public required string Type { get; init; }

    /// <summary>The provider's id of the object to re-read.</summary>
    public required string ObjectId { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The provider says whether it moved real money; a test event never touches a live order.</summary>
    public Mode Mode { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Not applied, because it contradicts what we know; an administrator sees it with the reason in <see cref="Note"/>.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    public string? Note { get; set; }
}
