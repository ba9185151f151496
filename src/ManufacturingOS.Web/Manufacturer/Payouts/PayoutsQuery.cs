using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.ManufacturerPages.Payouts;

/// <summary>Money of a manufacturer in one currency, by how near it is.</summary>
/// <param name="Upcoming">Earnings of accepted jobs that are not released yet.</param>
/// <param name="Balance">Released, as the books say; goes out with the next payout.</param>
/// <param name="OnItsWay">Sent; the provider has not confirmed it.</param>
/// <param name="Paid">Everything that ever arrived.</param>
public sealed record EarningsIn(Currency Currency, Money Upcoming, Money Balance, Money OnItsWay, Money Paid);

/// <summary>An accepted job whose money is still held.</summary>
/// <param name="ReleasedBy">When it is released at the latest, once the goods are at the door.</param>
public sealed record UpcomingJob(Id<Job> Id, string Number, string Title, JobState State, Money Earnings, DateTimeOffset? ReleasedBy);

public sealed record PayoutRow(Payout Payout, IReadOnlyList<PayoutJob> Jobs);

/// <param name="Released">What the books released for it: its earnings, less its part of refunds.</param>
public sealed record PayoutJob(Id<Job> Id, string Number, string Title, Money Released);

public sealed record PayoutsView(IReadOnlyList<EarningsIn> Earnings, IReadOnlyList<UpcomingJob> Upcoming, IReadOnlyList<PayoutRow> Payouts, string? Next, DateTimeOffset NextPayout);

/// <summary>What a manufacturer has earned, gets and got.</summary>
public static class PayoutsQuery
{
    private const int PageSize = 25;
    private const int MaxUpcoming = 50;

    private static readonly JobState[] Unreleased = [JobState.Accepted, JobState.InProduction, JobState.QualityFailed, JobState.Produced, JobState.Shipped, JobState.Delivered];

    public static async Task<PayoutsView> Run(AppDbContext db, Actor actor, Id<Payout>? after, DateTimeOffset now)
    {
        (IReadOnlyList<PayoutRow> payouts, string? next) = await List(db, actor, after, PageSize, null);
        return new PayoutsView(await Earnings(db, actor, Mine(db, actor)), await Upcoming(db, actor), payouts, next, PayoutDay.After(now, actor.Mode));
    }

    /// <summary>A page of payouts, newest first, and the cursor of the next.</summary>
    public static async Task<(IReadOnlyList<PayoutRow> Payouts, string? Next)> List(AppDbContext db, Actor actor, Id<Payout>? after, int limit, PayoutState? state)
    {
        IQueryable<Payout> mine = Mine(db, actor);
        string? cursor = after?.Value;
        mine = cursor is null ? mine : mine.Where(p => p.Id.CompareTo(new Id<Payout>(cursor)) < 0);
        mine = state is null ? mine : mine.Where(p => p.State == state);
        List<Payout> payouts = await mine.OrderByDescending(p => p.Id).Take(limit + 1).ToListAsync();
        bool more = payouts.Count > limit;
        payouts = [.. payouts.Take(limit)];
        return (await WithJobs(db, actor, payouts), more ? payouts[^1].Id.Value : null);
    }

    public static async Task<PayoutRow?> One(AppDbContext db, Actor actor, Id<Payout> id) =>
        await Mine(db, actor).FirstOrDefaultAsync(p => p.Id == id) is { } payout ? (await WithJobs(db, actor, [payout]))[0] : null;

    private static IQueryable<Payout> Mine(AppDbContext db, Actor actor) => db.Payouts.AsNoTracking().Where(p => p.Manufacturer == actor.Organisation && p.Mode == actor.Mode);

    private static async Task<List<EarningsIn>> Earnings(AppDbContext db, Actor actor, IQueryable<Payout> mine)
    {
        string account = LedgerAccount.Payable(actor.Organisation);
        var balances = await db
            .Postings.Where(p => p.Account == account && p.Mode == actor.Mode)
            .GroupBy(p => p.Currency)
            .Select(g => new { Currency = g.Key, Sum = -g.Sum(p => p.MinorUnits) })
            .ToListAsync();
        var sent = await mine
            .Where(p => p.State != PayoutState.Failed)
            .GroupBy(p => new { p.State, p.Amount.Currency })
            .Select(g => new { g.Key.State, g.Key.Currency, Sum = g.Sum(p => p.Amount.MinorUnits) })
            .ToListAsync();
        var upcoming = await UpcomingJobs(db, actor).GroupBy(j => j.Earnings.Currency).Select(g => new { Currency = g.Key, Sum = g.Sum(j => j.Earnings.MinorUnits) }).ToListAsync();
        Currency home = await db.Manufacturers.Where(m => m.Id == actor.Organisation).Select(m => m.Currency).FirstOrDefaultAsync();
        IEnumerable<Currency> currencies = balances.Select(b => b.Currency).Concat(sent.Select(s => s.Currency)).Concat(upcoming.Select(u => u.Currency)).Append(home).Distinct();
        return
        [
            .. currencies
                .OrderBy(c => c.Code, StringComparer.Ordinal)
                .Select(c => new EarningsIn(
                    c,
                    new Money(upcoming.Find(u => u.Currency == c)?.Sum ?? 0, c),
                    new Money(balances.Find(b => b.Currency == c)?.Sum ?? 0, c),
                    new Money(sent.Find(s => s.Currency == c && s.State == PayoutState.Requested)?.Sum ?? 0, c),
                    new Money(sent.Find(s => s.Currency == c && s.State == PayoutState.Paid)?.Sum ?? 0, c)
                )),
        ];
    }

    private static IQueryable<Job> UpcomingJobs(AppDbContext db, Actor actor) =>
        db.Jobs.AsNoTracking().Where(j => j.Manufacturer == actor.Organisation && j.Mode == actor.Mode && Unreleased.Contains(j.State) && j.Earnings.MinorUnits > 0);

    private static async Task<List<UpcomingJob>> Upcoming(AppDbContext db, Actor actor) =>
        await UpcomingJobs(db, actor)
            .Join(db.Orders, j => j.Order, o => o.Id, (j, o) => new { j, o.AcceptBy })
            .OrderBy(r => r.j.DueOn)
            .ThenBy(r => r.j.Id)
            .Take(MaxUpcoming)
            .Select(r => new UpcomingJob(r.j.Id, r.j.Number, r.j.Title, r.j.State, new Money(r.j.Earnings.MinorUnits, r.j.Earnings.Currency), r.AcceptBy))
            .ToListAsync();

    private static async Task<List<PayoutRow>> WithJobs(AppDbContext db, Actor actor, List<Payout> payouts)
    {
        string account = LedgerAccount.Payable(actor.Organisation);
        List<Id<Job>> ids = [.. payouts.SelectMany(p => p.Jobs).Select(Id<Job>.Of)];
        string[] keys = [.. ids.Select(id => $"release:{id}")];
        var jobs = await db.Jobs.AsNoTracking().Where(j => ids.Contains(j.Id) && j.Manufacturer == actor.Organisation).Select(j => new { j.Id, j.Number, j.Title, Earnings = new Money(j.Earnings.MinorUnits, j.Earnings.Currency) }).ToListAsync();
        var released = await db.Journal.Where(e => keys.Contains(e.Key)).SelectMany(e => e.Postings.Where(p => p.Account == account), (e, p) => new { e.Key, p.MinorUnits }).ToListAsync();
        return
        [
            .. payouts.Select(p => new PayoutRow(
                p,
                [
                    .. from job in jobs
                    where p.Jobs.Contains(job.Id.Value)
                    let credit = -released.Where(r => r.Key == $"release:{job.Id}").Sum(r => r.MinorUnits)
                    orderby job.Number
                    select new PayoutJob(job.Id, job.Number, job.Title, new Money(credit, job.Earnings.Currency)),
                ]
            )),
        ];
    }
}
