using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>What one order's own entries left: held funds, and tax collected for it, by account.</summary>
public sealed record OrderFunds(Money Held, IReadOnlyList<(string Account, Money Amount)> Taxes)
{
    /// <summary>What can be given back without anybody else's money.</summary>
    public Money Refundable => Taxes.Aggregate(Held, (sum, tax) => sum + tax.Amount);
}

/// <summary>
/// Writes the books: each entry once, in the transaction of the verb that decides it. Entries that touch an order's held funds also move
/// the order's version, so that of two decisions over the same money the later one reads again.
/// </summary>
public sealed class Books(AppDbContext db)
{
    /// <summary>Posts an entry once; the same key with the same legs does nothing. Answers whether it was new.</summary>
    /// <param name="order">The tracked order; needed when the entry touches its held funds.</param>
    /// <exception cref="InvalidOperationException">The key stands for other legs, or the held funds would be overdrawn: a bug of the caller.</exception>
    public async Task<bool> Post(JournalEntry entry, Order? order, CancellationToken cancelled)
    {
        if (entry.Postings.Count == 0)
        {
            return false;
        }

        if (await Find(entry.Key, cancelled) is { } earlier)
        {
            return SameLegs(earlier, entry) ? false : throw new InvalidOperationException($"The entry {entry.Key} is in the books with other legs.");
        }

        if (entry.Postings.Exists(p => LedgerAccount.KindOf(p.Account) == LedgerAccountKind.Held))
        {
            await Guard(entry, order ?? throw new InvalidOperationException($"The entry {entry.Key} touches held funds without its order."), cancelled);
        }

        db.Journal.Add(entry);
        return true;
    }

    public async Task<JournalEntry?> Find(string key, CancellationToken cancelled) =>
        db.Journal.Local.FirstOrDefault(e => e.Key == key) ?? await db.Journal.Include(e => e.Postings).FirstOrDefaultAsync(e => e.Key == key, cancelled);

    /// <summary>Everything that was booked for an order, in order, this verb's own entries included.</summary>
    public async Task<List<JournalEntry>> EntriesOf(Id<Order> order, CancellationToken cancelled)
    {
        await db.Journal.Include(e => e.Postings).Where(e => e.Order == order).LoadAsync(cancelled);
        return [.. db.Journal.Local.Where(e => e.Order == order).OrderBy(e => e.Sequence > 0 ? e.Sequence : long.MaxValue)];
    }

    public async Task<OrderFunds> FundsOf(Order order, CancellationToken cancelled)
    {
        List<Posting> postings = [.. (await EntriesOf(order.Id, cancelled)).SelectMany(e => e.Postings)];
        string held = LedgerAccount.Held(order.Id);
        return new OrderFunds(
            Credit(postings.Where(p => p.Account == held), order.Total.Currency),
            [
                .. postings
                    .Where(p => LedgerAccount.KindOf(p.Account) == LedgerAccountKind.Tax && p.Currency == order.Total.Currency)
                    .GroupBy(p => p.Account)
                    .Select(g => (g.Key, Credit(g, order.Total.Currency)))
                    .Where(t => t.Item2.MinorUnits > 0),
            ]
        );
    }

    /// <summary>Credits less debits: what a liability is worth.</summary>
    public static Money Credit(IEnumerable<Posting> postings, Currency currency) => new(-postings.Sum(p => p.MinorUnits), currency);

    private static bool SameLegs(JournalEntry left, JournalEntry right) =>
        left.Order == right.Order
        && left.Mode == right.Mode
        && Legs(left).SequenceEqual(Legs(right));

    private static IEnumerable<(string, string, long)> Legs(JournalEntry entry) =>
        entry.Postings.Select(p => (p.Account, p.Currency.Code, p.MinorUnits)).Order();

    private async Task Guard(JournalEntry entry, Order order, CancellationToken cancelled)
    {
        string held = LedgerAccount.Held(order.Id);
        if (entry.Mode != order.Mode || entry.Postings.Exists(p => LedgerAccount.KindOf(p.Account) == LedgerAccountKind.Held && p.Account != held))
        {
            throw new InvalidOperationException($"The entry {entry.Key} touches the held funds of another order than {order.Id}.");
        }

        OrderFunds funds = await FundsOf(order, cancelled);
        Money after = funds.Held + Credit(entry.Postings.Where(p => p.Account == held), order.Total.Currency);
        if (after.MinorUnits < 0)
        {
            throw new InvalidOperationException($"The entry {entry.Key} takes more than is held for {order.Id}.");
        }

        db.Entry(order).Property(o => o.Money).IsModified = true;
    }
}
