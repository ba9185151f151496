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

    public DateTimeOffset? DoneAt { get; set; }
}
