using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Components;

/// <summary>
/// Reads the money trail of an order for its merchant, for a manufacturer of one of its jobs (only that manufacturer's own lines), or for
/// an administrator (with keys and provider fees).
/// </summary>
public static class MoneyTrailQuery
{
    /// <returns><c>null</c> when the order is not the viewer's.</returns>
    public static async Task<MoneyTrailView?> Run(AppDbContext db, Actor viewer, Id<Order> id)
    {
        Order? order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id && o.Mode == viewer.Mode);
        List<Job> jobs = order is null ? [] : await db.Jobs.AsNoTracking().Where(j => j.Order == id).ToListAsync();
        bool mine = viewer.Side switch
        {
            Side.Merchant => order?.Organisation == viewer.Organisation,
            Side.Manufacturer => jobs.Exists(j => j.Manufacturer == viewer.Organisation),
            Side.Admin or Side.System => true,
            _ => false,
        };
        if (order is null || !mine)
        {
            return null;
        }

        string[] payouts = [.. jobs.Where(j => j.Payout is not null).SelectMany(j => new[] { $"payout:{j.Payout}", $"transfer:{j.Payout}" }).Distinct()];
        List<JournalEntry> entries = await db.Journal.AsNoTracking().Include(e => e.Postings).Where(e => e.Order == id || payouts.Contains(e.Key)).OrderBy(e => e.Sequence).ToListAsync();
        Dictionary<string, string> references = await References(db, order, jobs);
        var reader = new MoneyTrailReader(order, jobs, entries, references, viewer);
        bool claimOpen = await db.Claims.AnyAsync(c => c.Order == id && c.State == ClaimState.Open);
        return new MoneyTrailView(reader.Paid, reader.Added, reader.Buckets, [.. reader.Lines], [.. Next(order, jobs, reader, claimOpen)]);
    }

    private static async Task<Dictionary<string, string>> References(AppDbContext db, Order order, List<Job> jobs)
    {
        List<Id<Payout>> payouts = [.. jobs.Select(j => j.Payout).OfType<Id<Payout>>()];
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var payment in await db.Payments.Where(p => p.Order == order.Id && p.Reference != null).Select(p => new { p.Id, p.Reference }).ToListAsync())
        {
            references[$"charge:{payment.Id}"] = payment.Reference!;
        }

        foreach (var refund in await db.Refunds.Where(r => r.Order == order.Id && r.Reference != null).Select(r => new { r.Id, r.Reference }).ToListAsync())
        {
            references[$"refunded:{refund.Id}"] = refund.Reference!;
        }

        foreach (var payout in await db.Payouts.Where(p => payouts.Contains(p.Id) && p.Reference != null).Select(p => new { p.Id, p.Reference }).ToListAsync())
        {
            references[$"transfer:{payout.Id}"] = payout.Reference!;
        }

        return references;
    }

    private static IEnumerable<(MoneyNext, DateTimeOffset?)> Next(Order order, List<Job> jobs, MoneyTrailReader reader, bool claimOpen)
    {
        if (reader.Lines.Any(l => l.IsWaiting))
        {
            yield return (MoneyNext.Confirmation, null);
        }

        if (claimOpen)
        {
            yield return (MoneyNext.AfterClaim, null);
        }
        else if (order.State == OrderState.Delivered && !reader.Held.IsZero)
        {
            yield return (MoneyNext.Release, order.AcceptBy);
        }

        if (jobs.Find(j => j is { State: JobState.Settled, Payout: null }) is { SettledAt: { } settled })
        {
            yield return (MoneyNext.Payout, PayoutDay.After(settled, order.Mode));
        }
    }
}
