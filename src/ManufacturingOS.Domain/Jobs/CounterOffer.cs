using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Jobs;

/// <summary>What a manufacturer proposes instead of an offer: other pay, another day, or both. It binds the manufacturer until the answer.</summary>
/// <param name="Earnings">What it would get, in its own currency.</param>
/// <param name="Value">The same in the order's currency; within what was collected, so the merchant's price stays.</param>
/// <param name="ShipsOn">The day the job would leave the house.</param>
/// <param name="ArrivesOn">The day it would be at the door.</param>
/// <param name="ExpiresAt">Silence until then is a no.</param>
public sealed record CounterOffer(Money Earnings, Money Value, DateOnly ShipsOn, DateOnly ArrivesOn, string? Note, DateTimeOffset At, DateTimeOffset ExpiresAt);

/// <summary>
/// How much more a manufacturer may ask for without the merchant paying again: what the platform would keep of the order, down to a floor.
/// </summary>
public static class CounterLimit
{
    private const int BasisPoints = 10_000;

    /// <summary>What can be given away of what is held: held less the worth of all jobs less the floor; never below 0.</summary>
    /// <param name="held">Held for the order now, tax apart.</param>
    /// <param name="jobs">Worth of all jobs that the order still needs, the one in question included.</param>
    /// <param name="floorBasisPoints">What the platform keeps at least, of the worth of the jobs: 0 to 10,000.</param>
    public static Money Spare(Money held, Money jobs, int floorBasisPoints)
    {
        Money floor = Money.Round(jobs.Amount * floorBasisPoints / BasisPoints, jobs.Currency);
        Money spare = held - jobs - floor;
        return spare.MinorUnits > 0 ? spare : Money.Zero(held.Currency);
    }

    /// <summary>The highest pay that fits: the offered one and the spare, in the manufacturer's currency, rounded down.</summary>
    /// <param name="rate">Units of the order's currency for one of the manufacturer's, above 0.</param>
    public static Money Highest(Money earnings, Money spare, decimal rate) =>
        new(checked(earnings.MinorUnits + (long)decimal.Floor(spare.Amount / rate * earnings.Currency.MinorUnits)), earnings.Currency);

    /// <summary>What the job is worth in the order's currency when its pay changes.</summary>
    public static Money ValueOf(Money value, Money before, Money after, decimal rate) => value + Money.Round((after - before).Amount * rate, value.Currency);
}
