using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;

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

/// <summary>Names of the accounts. Assets and expenses grow by debits; liabilities and income by credits.</summary>
public static class Account
{
    /// <summary>Asset: money at the payment provider.</summary>
    public const string ProviderClearing = "psp_clearing";

    /// <summary>Income: the platform's fee.</summary>
    public const string Commission = "commission_revenue";

    /// <summary>Expense: what the platform pays so that a merchant is made whole.</summary>
    public const string Goodwill = "goodwill";

    /// <summary>The other half of a change of currency inside one entry.</summary>
    public const string FxDifference = "fx_difference";

    /// <summary>Liability: refunds decided and not yet confirmed.</summary>
    public const string RefundsInFlight = "refunds_in_flight";

    /// <summary>Liability: transfers sent and not yet confirmed.</summary>
    public const string TransfersInFlight = "transfers_in_flight";

    /// <summary>Liability: held funds of one order.</summary>
    public static string Held(Id<Order> order) => $"held:{order}";

    /// <summary>Liability: what a manufacturer is owed.</summary>
    public static string Payable(Id<Organisation> manufacturer) => $"mfr_payable:{manufacturer}";

    /// <summary>Liability: tax collected for a jurisdiction.</summary>
    public static string Tax(string country) => $"tax_payable:{country}";
}

/// <summary>Builds entries; an entry that does not sum to zero in each currency cannot be made.</summary>
public static class Ledger
{
    /// <exception cref="InvalidOperationException">The legs of some currency do not sum to zero: a bug.</exception>
    public static JournalEntry Entry(string key, DateTimeOffset at, Mode mode, Id<Order>? order, params (string Account, Money Amount)[] legs)
    {
        foreach (IGrouping<Currency, (string, Money Amount)> currency in legs.GroupBy(l => l.Amount.Currency))
        {
            if (currency.Aggregate(0L, (sum, leg) => checked(sum + leg.Amount.MinorUnits)) != 0)
            {
                throw new InvalidOperationException($"Entry {key} does not balance in {currency.Key}.");
            }
        }

        return new JournalEntry
        {
            Key = key,
            At = at,
            Mode = mode,
            Order = order,
            Postings =
            [
                .. legs.Where(l => !l.Amount.IsZero)
                    .Select(l => new Posting { Account = l.Account, Currency = l.Amount.Currency, MinorUnits = l.Amount.MinorUnits, Mode = mode }),
            ],
        };
    }
}
