using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Orders;

/// <summary>One thing that happened to an order or a job, as people read it: a code with values, never prose.</summary>
public sealed class TimelineEntry
{
    public long Sequence { get; init; }

    public required Id<Order> Order { get; init; }

    public Id<Jobs.Job>? Job { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>For example <c>order.paid</c>, <c>job.accepted</c>: also the type of the public event.</summary>
    public required string Code { get; init; }

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Who did it.</summary>
    public Side By { get; init; }
}
