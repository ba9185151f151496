using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;

namespace ManufacturingOS.Web.Components;

/// <summary>Where money can be, in the words of the people who ask.</summary>
public enum MoneyPlace
{
    Merchant,
    Held,
    Maker,
    MakerAccount,
    Platform,
    Tax,
    InRefund,
    Provider,
}

/// <summary>What happened to money, one word for each kind of entry in the books.</summary>
public enum MoneyEvent
{
    Paid,

    /// <summary>Paid a second time; it goes straight back.</summary>
    Surplus,
    ProviderFee,
    RefundDecided,
    RefundConfirmed,
    RefundTakenBack,
    Released,
    PlatformFee,
    PayoutStarted,
    PayoutConfirmed,
}

/// <summary>A step of the money: one entry of the journal as its reader may see it.</summary>
/// <param name="Job">Number of the job that it is about.</param>
/// <param name="Own">The same in the manufacturer's currency, where that is another.</param>
/// <param name="IsWaiting">True while the provider has not confirmed it.</param>
/// <param name="Reference">The provider's own name for it.</param>
/// <param name="Key">The entry's key in the books, for administrators.</param>
public sealed record MoneyLine(
    DateTimeOffset At,
    MoneyEvent Event,
    Money Amount,
    MoneyPlace From,
    MoneyPlace To,
    string? Job,
    Money? Own,
    bool IsWaiting,
    string? Reference,
    string? Key
);

public sealed record MoneyBucket(MoneyPlace Place, Money Amount);

public enum MoneyNext
{
    /// <summary>The goods count as accepted and the money is released.</summary>
    Release,

    /// <summary>A claim is open: nothing is released before it is decided.</summary>
    AfterClaim,

    /// <summary>The released money goes out with the next payout.</summary>
    Payout,

    /// <summary>The provider has not confirmed a refund or a payout yet.</summary>
    Confirmation,
}

/// <summary>
/// Where the money of one order is and how it got there, from the journal alone. The buckets sum to what was paid and what the platform
/// added.
/// </summary>
/// <param name="Added">Paid by the platform out of its own pocket.</param>
public sealed record MoneyTrailView(
    Money Paid,
    Money Added,
    IReadOnlyList<MoneyBucket> Buckets,
    IReadOnlyList<MoneyLine> Lines,
    IReadOnlyList<(MoneyNext What, DateTimeOffset? At)> Next
)
{
    /// <summary>Shown beside the sum: the two are equal, or the books are wrong.</summary>
    public Money Total => Money.Sum(Buckets.Select(b => b.Amount), Paid.Currency);

    public bool IsWhole => Total == Paid + Added;
}
