using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Audit;

/// <summary>An administrative or security act: who did what to what, when. Append-only.</summary>
public sealed class AuditEntry
{
    public long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>User id, key id or <c>system</c>.</summary>
    public required string Actor { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The verb's name: <c>VerifyManufacturer</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Id of what it was done to.</summary>
    public required string Subject { get; init; }

    public string? Note { get; init; }

    public Mode Mode { get; init; }
}
