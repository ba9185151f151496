using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;

namespace ManufacturingOS.Domain.Payments;

/// <summary>One atomic, append-only business event in the books. Its postings sum to zero in every currency.</summary>
public sealed class JournalEntry
{
    public long Sequence { get; init; }

    /// <summary>Says what happened to what, once: <c>charge:pay_…</c>, <c>release:job_…</c>. Unique.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    public Mode Mode { get; init; }

    public Id<Order>? Order { get; init; }

    public required List<Posting> Postings { get; init; }
}

/// <summary>A leg of an entry: debits are positive, credits negative, in minor units of <see cref="Currency"/>.</summary>
public sealed class Posting
{
    public long Id { get; init; }

    public long Entry { get; init; }

    public required string Account { get; init; }

    public required Currency Currency { get; init; }

    public required long MinorUnits { get; init; }

    public Mode Mode { get; init; }
}
