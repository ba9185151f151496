using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Components;

/// <summary>Reads an order's journal entries as buckets and lines. The first word of an entry's key says what happened.</summary>
internal sealed class MoneyTrailReader
{
    private readonly Currency currency;
    private readonly List<JournalEntry> entries;
    private readonly List<Posting> own;
    private readonly Dictionary<string, Job> jobs;
    private readonly HashSet<string> keys;
    private readonly IReadOnlyDictionary<string, string> references;
    private readonly Actor viewer;
    private readonly string held;

    public MoneyTrailReader(Order order, IEnumerable<Job> orderJobs, List<JournalEntry> orderEntries, IReadOnlyDictionary<string, string> providerReferences, Actor actor)
    {
        currency = order.Total.Currency;
        held = LedgerAccount.Held(order.Id);
        jobs = orderJobs.ToDictionary(j => j.Id.Value, StringComparer.Ordinal);
        entries = orderEntries;
        references = providerReferences;
        viewer = actor;
        keys = entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        own = [.. entries.Where(e => e.Order == order.Id).SelectMany(e => e.Postings).Where(p => p.Currency == currency)];
        Lines = [.. entries.SelectMany(Read)];
    }

    public IReadOnlyList<MoneyLine> Lines { get; }

    public Money Held => Credit(p => p.Account == held);

    /// <summary>Collected from the merchant, surplus payments included.</summary>
    public Money Paid => Debit(entries.Where(e => Word(e) == "charge"), LedgerAccount.ProviderClearing);

    public Money Added => Debit(entries, LedgerAccount.Goodwill);

    /// <summary>A manufacturer sees what concerns itself; the others see everything.</summary>
    public IReadOnlyList<MoneyBucket> Buckets =>
        [
            new(MoneyPlace.Held, Held),
            new(MoneyPlace.Maker, Credit(p => LedgerAccount.KindOf(p.Account) is LedgerAccountKind.Payable or LedgerAccountKind.FxDifference)),
            new(MoneyPlace.Platform, Credit(p => p.Account == LedgerAccount.Commission)),
            new(MoneyPlace.Tax, Credit(p => LedgerAccount.KindOf(p.Account) == LedgerAccountKind.Tax)),
            new(MoneyPlace.InRefund, Credit(p => p.Account == LedgerAccount.RefundsInFlight)),
            new(MoneyPlace.Merchant, -Debit(entries.Where(e => Word(e) == "refunded"), LedgerAccount.ProviderClearing)),
        ];

    private static string Word(JournalEntry entry) => entry.Key.Split(':')[0];

    private static string Rest(JournalEntry entry) => entry.Key[(entry.Key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private Money Credit(Func<Posting, bool> which) => Books.Credit(own.Where(which), currency);

    private Money Debit(IEnumerable<JournalEntry> of, string account) => new(of.SelectMany(e => e.Postings).Where(p => p.Account == account && p.Currency == currency).Sum(p => p.MinorUnits), currency);

    private IEnumerable<MoneyLine> Read(JournalEntry entry)
    {
        bool maker = viewer.Side == Side.Manufacturer;
        bool isAdmin = viewer.Side is Side.Admin or Side.System;
        switch (Word(entry))
        {
            case "charge" when !maker:
                bool surplus = !entry.Postings.Exists(p => p.Account == held);
                yield return Line(entry, surplus ? MoneyEvent.Surplus : MoneyEvent.Paid, Debit([entry], LedgerAccount.ProviderClearing), MoneyPlace.Merchant, surplus ? MoneyPlace.InRefund : MoneyPlace.Held);
                break;
            case "provider-fee" when isAdmin:
                yield return Line(entry, MoneyEvent.ProviderFee, Debit([entry], LedgerAccount.ProviderFees), MoneyPlace.Platform, MoneyPlace.Provider);
                break;
            case "refund" when !maker:
                bool waits = !keys.Contains("refunded:" + Rest(entry)) && !keys.Contains("refund-void:" + Rest(entry));
                MoneyPlace from = entry.Postings.Exists(p => p.Account == held) ? MoneyPlace.Held : MoneyPlace.Platform;
                yield return Line(entry, MoneyEvent.RefundDecided, -Debit([entry], LedgerAccount.RefundsInFlight), from, MoneyPlace.InRefund) with { IsWaiting = waits };
                break;
            case "refunded" when !maker:
                yield return Line(entry, MoneyEvent.RefundConfirmed, Debit([entry], LedgerAccount.RefundsInFlight), MoneyPlace.InRefund, MoneyPlace.Merchant);
                break;
            case "refund-void" when !maker:
                yield return Line(entry, MoneyEvent.RefundTakenBack, Debit([entry], LedgerAccount.RefundsInFlight), MoneyPlace.InRefund, MoneyPlace.Held);
                break;
            case "release" when jobs.TryGetValue(Rest(entry), out Job? job) && IsVisible(job):
                yield return Released(entry, job);
                break;
            case "fee" when !maker:
                yield return Line(entry, MoneyEvent.PlatformFee, -Debit([entry], LedgerAccount.Commission), MoneyPlace.Held, MoneyPlace.Platform);
                break;
            // Once it is paid, only the books still care when it was sent.
            case "payout" when !isAdmin && keys.Contains("transfer:" + Rest(entry)):
                break;
            case "payout" or "transfer":
                foreach (Job job in jobs.Values.Where(j => j.Payout?.Value == Rest(entry) && IsVisible(j)))
                {
                    yield return Payout(entry, job);
                }

                break;
        }
    }

    private bool IsVisible(Job job) => viewer.Side != Side.Manufacturer || job.Manufacturer == viewer.Organisation;

    private MoneyLine Released(JournalEntry entry, Job job)
    {
        (Money value, Money earned) = ShareOf(entry, job);
        return Line(entry, MoneyEvent.Released, value, MoneyPlace.Held, MoneyPlace.Maker) with { Job = job.Number, Own = Own(earned) };
    }

    /// <summary>What a maker gets in its own currency concerns the maker, and the books.</summary>
    private Money? Own(Money earned) => earned.Currency == currency || viewer.Side == Side.Merchant ? null : earned;

    /// <summary>A payout gathers jobs of many orders; here stands this job's part of it, as its release says.</summary>
    private MoneyLine Payout(JournalEntry entry, Job job)
    {
        JournalEntry? release = entries.Find(e => e.Key == $"release:{job.Id}");
        (Money value, Money earned) = release is null ? (Money.Zero(currency), Money.Zero(job.Earnings.Currency)) : ShareOf(release, job);
        bool started = Word(entry) == "payout";
        MoneyLine line = started
            ? Line(entry, MoneyEvent.PayoutStarted, value, MoneyPlace.Maker, MoneyPlace.MakerAccount) with { IsWaiting = !keys.Contains("transfer:" + Rest(entry)) }
            : Line(entry, MoneyEvent.PayoutConfirmed, value, MoneyPlace.Maker, MoneyPlace.MakerAccount);
        return line with { Job = job.Number, Own = Own(earned) };
    }

    private (Money Value, Money Earned) ShareOf(JournalEntry release, Job job)
    {
        Money earned = Books.Credit(release.Postings.Where(p => p.Account == LedgerAccount.Payable(job.Manufacturer)), job.Earnings.Currency);
        return job.Earnings.Currency == currency ? (earned, earned) : (Books.Credit(release.Postings.Where(p => p.Account == LedgerAccount.FxDifference && p.Currency == currency), currency), earned);
    }

    private MoneyLine Line(JournalEntry entry, MoneyEvent what, Money amount, MoneyPlace from, MoneyPlace to) =>
        new(entry.At, what, amount, from, to, null, null, false, references.GetValueOrDefault(entry.Key), viewer.Side is Side.Admin or Side.System ? entry.Key : null);
}
