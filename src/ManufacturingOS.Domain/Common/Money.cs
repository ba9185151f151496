using System.Globalization;

namespace ManufacturingOS.Domain.Common;

/// <summary>An amount in whole minor units (cents) of one currency. Every operation is overflow-checked; currencies never mix.</summary>
public readonly record struct Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    public bool IsZero => MinorUnits == 0;

    /// <summary>The amount in major units, exact.</summary>
    public decimal Amount => (decimal)MinorUnits / Currency.MinorUnits;

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Rounds half away from zero to the currency's own digits: the only place where an amount is rounded.</summary>
    public static Money Round(decimal amount, Currency currency) =>
        new(checked((long)decimal.Round(amount * currency.MinorUnits, 0, MidpointRounding.AwayFromZero)), currency);

    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + right.Same(left).MinorUnits), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - right.Same(left).MinorUnits), left.Currency);

    public static Money operator -(Money value) => new(checked(-value.MinorUnits), value.Currency);

    public static Money operator *(Money value, long times) => new(checked(value.MinorUnits * times), value.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public int CompareTo(Money other) => MinorUnits.CompareTo(other.Same(this).MinorUnits);

    public static Money Sum(IEnumerable<Money> values, Currency currency) => values.Aggregate(Zero(currency), (sum, value) => sum + value);

    /// <summary>
    /// Splits the amount by weights without losing a minor unit (largest remainder, ties to the first). Weights are 0 or more, at
    /// least one above 0.
    /// </summary>
    public Money[] Split(IReadOnlyList<long> weights)
    {
        Int128 total = 0;
        foreach (long weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            total += weight;
        }

        if (total == 0)
        {
            throw new ArgumentException("At least one weight must be above zero.", nameof(weights));
        }

        long sign = MinorUnits < 0 ? -1 : 1;
        Int128 amount = Int128.Abs(MinorUnits);
        var shares = new long[weights.Count];
        var remainders = new (Int128 Remainder, int Index)[weights.Count];
        long left = (long)amount;
        for (int i = 0; i < weights.Count; i++)
        {
            shares[i] = (long)(amount * weights[i] / total);
            remainders[i] = (amount * weights[i] % total, i);
            left -= shares[i];
        }

        foreach ((_, int index) in remainders.OrderByDescending(r => r.Remainder).ThenBy(r => r.Index).Take((int)left))
        {
            shares[index]++;
        }

        Currency currency = Currency;
        return Array.ConvertAll(shares, share => new Money(share * sign, currency));
    }

    /// <summary>The contract's form: a decimal string with the currency's own digits, invariant ("12.99", "1500").</summary>
    public string ToContract() => Amount.ToString("F" + Currency.MinorDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public override string ToString() => $"{ToContract()} {Currency.Code}";

    private Money Same(Money other) =>
        Currency == other.Currency ? this : throw new InvalidOperationException($"Cannot mix {Currency} with {other.Currency}.");
}
