using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Payments;

/// <summary>What the books say, added up from the postings alone.</summary>
internal static class BooksOf
{
    /// <summary>Credits less debits of an account: what a liability or an income is worth.</summary>
    public static async Task<Money> Credit(this Portal portal, string account, Currency? currency = null)
    {
        Currency of = currency ?? Currency.Usd;
        return new Money(-await portal.Db(db => db.Postings.Where(p => p.Account == account && p.Currency == of).SumAsync(p => p.MinorUnits)), of);
    }

    /// <summary>Every currency of both modes sums to zero, and so does every single entry.</summary>
    public static async Task ShouldBalance(this Portal portal)
    {
        var sums = await portal.Db(db => db.Postings.GroupBy(p => new { p.Mode, p.Currency }).Select(g => new { g.Key, Sum = g.Sum(p => p.MinorUnits) }).ToListAsync());
        sums.ShouldNotBeEmpty();
        sums.ShouldAllBe(s => s.Sum == 0);
        var entries = await portal.Db(db => db.Postings.GroupBy(p => new { p.Entry, p.Currency }).Select(g => new { g.Key, Sum = g.Sum(p => p.MinorUnits) }).Where(e => e.Sum != 0).ToListAsync());
        entries.ShouldBeEmpty();
    }
}
