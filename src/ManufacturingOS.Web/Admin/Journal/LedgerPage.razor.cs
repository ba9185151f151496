using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Live;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.Admin.Journal;

public partial class LedgerPage
{
    private List<TrialBalance> trial = [];
    private List<AccountBalance> accounts = [];
    private JournalRows? rows;

    private enum Nature
    {
        Asset,
        Liability,
        Income,
        Expense,
        Exchange,
    }

    /// <summary>An order's id or an account's name.</summary>
    [SupplyParameterFromQuery]
    public string? About { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private IEnumerable<Currency> Currencies => accounts.Select(a => a.Currency).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal);

    protected override string Topic => LiveTopic.Admin;

    protected override Task OnAddressChangedAsync() => LoadAsync();

    protected override async Task LoadAsync()
    {
        trial = await Reader.Read(JournalQuery.Trial);
        accounts = await Reader.Read(db => JournalQuery.Accounts(db, Actor.Mode));
        rows = await Reader.Read(db => JournalQuery.Entries(db, Actor.Mode, About, After));
    }

    private static IEnumerable<Money> Debits(JournalEntry entry) =>
        entry.Postings.GroupBy(p => p.Currency).Select(g => new Money(g.Where(p => p.MinorUnits > 0).Sum(p => p.MinorUnits), g.Key));

    private static Nature NatureOf(LedgerAccountKind kind) =>
        kind switch
        {
            LedgerAccountKind.ProviderClearing => Nature.Asset,
            LedgerAccountKind.Held or LedgerAccountKind.Payable or LedgerAccountKind.Tax or LedgerAccountKind.RefundsInFlight or LedgerAccountKind.TransfersInFlight => Nature.Liability,
            LedgerAccountKind.Commission => Nature.Income,
            LedgerAccountKind.Goodwill or LedgerAccountKind.ProviderFees => Nature.Expense,
            LedgerAccountKind.FxDifference => Nature.Exchange,
        };

    /// <summary>Assets and expenses grow by debits, the others by credits: each is shown growing upwards.</summary>
    private static Money Shown(AccountBalance account) =>
        NatureOf(account.Kind) is Nature.Asset or Nature.Expense ? account.Balance : -account.Balance;
}
