using System.Globalization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Admin.Journal;

/// <summary>Debits and credits of one currency in one mode; the books are right when the two are equal.</summary>
public sealed record TrialBalance(Mode Mode, Currency Currency, Money Debits, Money Credits)
{
    public Money Sum => Debits - Credits;
}

/// <summary>What an account holds, debits less credits; a family (one account per order, manufacturer or country) is added up.</summary>
/// <param name="Accounts">How many accounts stand behind it.</param>
public sealed record AccountBalance(LedgerAccountKind Kind, Currency Currency, int Accounts, Money Balance);

public sealed record JournalRows(IReadOnlyList<JournalEntry> Entries, string? Next);

/// <summary>Reads the books for administrators.</summary>
public static class JournalQuery
{
    private const int PageSize = 50;

    public static async Task<List<TrialBalance>> Trial(AppDbContext db)
    {
        var rows = await db
            .Postings.GroupBy(p => new { p.Mode, p.Currency })
            .Select(g => new { g.Key.Mode, g.Key.Currency, Debits = g.Sum(p => p.MinorUnits > 0 ? p.MinorUnits : 0), Credits = g.Sum(p => p.MinorUnits < 0 ? -p.MinorUnits : 0) })
            .ToListAsync();
        return [.. rows.Select(r => new TrialBalance(r.Mode, r.Currency, new Money(r.Debits, r.Currency), new Money(r.Credits, r.Currency))).OrderBy(r => r.Mode).ThenBy(r => r.Currency.Code, StringComparer.Ordinal)];
    }

    public static async Task<List<AccountBalance>> Accounts(AppDbContext db, Mode mode)
    {
        var rows = await db
            .Postings.Where(p => p.Mode == mode)
            .GroupBy(p => new { p.Account, p.Currency })
            .Select(g => new { g.Key.Account, g.Key.Currency, Sum = g.Sum(p => p.MinorUnits) })
            .GroupBy(a => new
            {
                // Families by their first word: there may be a million orders.
                Family = a.Account.StartsWith("held:") ? "held:" : a.Account.StartsWith("mfr_payable:") ? "mfr_payable:" : a.Account.StartsWith("tax_payable:") ? "tax_payable:" : a.Account,
                a.Currency,
            })
            .Select(g => new { g.Key.Family, g.Key.Currency, Count = g.Count(), Sum = g.Sum(a => a.Sum) })
            .ToListAsync();
        return [.. rows.Select(r => new AccountBalance(LedgerAccount.KindOf(r.Family), r.Currency, r.Count, new Money(r.Sum, r.Currency))).OrderBy(r => r.Kind).ThenBy(r => r.Currency.Code, StringComparer.Ordinal)];
    }

    /// <summary>Newest first, 50 at a time.</summary>
    /// <param name="about">An order's id or an account's name; anything else finds nothing.</param>
    public static async Task<JournalRows> Entries(AppDbContext db, Mode mode, string? about, string? after)
    {
        IQueryable<JournalEntry> entries = db.Journal.AsNoTracking().Where(e => e.Mode == mode);
        if (Id<Order>.TryParse(about, null, out Id<Order> order))
        {
            entries = entries.Where(e => e.Order == order);
        }
        else if (!string.IsNullOrWhiteSpace(about))
        {
            string account = about.Trim();
            entries = entries.Where(e => e.Postings.Any(p => p.Account == account));
        }

        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out long cursor))
        {
            entries = entries.Where(e => e.Sequence < cursor);
        }

        List<JournalEntry> rows = await entries.OrderByDescending(e => e.Sequence).Take(PageSize + 1).Include(e => e.Postings).ToListAsync();
        string? next = rows.Count > PageSize ? rows[PageSize - 1].Sequence.ToString(CultureInfo.InvariantCulture) : null;
        return new JournalRows([.. rows.Take(PageSize)], next);
    }

    public static Task<JournalEntry?> Entry(AppDbContext db, Mode mode, string key) => db.Journal.AsNoTracking().Include(e => e.Postings).FirstOrDefaultAsync(e => e.Key == key && e.Mode == mode);
}
