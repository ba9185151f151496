using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;

namespace ManufacturingOS.Domain.Payments;

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

    /// <summary>Takes an entry back: the books are corrected by a second entry, never by changing the first.</summary>
    public static JournalEntry Reversal(JournalEntry entry, string key, DateTimeOffset at) =>
        Entry(key, at, entry.Mode, entry.Order, [.. entry.Postings.Select(p => (p.Account, new Money(-p.MinorUnits, p.Currency)))]);
}
