using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.ManufacturerPages.Payouts;

public partial class PayoutsPage
{
    private PayoutsView? view;

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected override string Topic => Actor.Organisation.Value;

    protected override Task OnAddressChangedAsync() => LoadAsync();

    protected override async Task LoadAsync() =>
        view = await Reader.Read(db => PayoutsQuery.Run(db, Actor, Id<Payout>.TryParse(After, null, out Id<Payout> after) ? after : null, Clock.GetUtcNow()));

    private string BalanceNote(EarningsIn earnings) =>
        earnings.Balance.IsZero ? L["Payouts.Balance.None"] : Localization.Display.Fill(L["Payouts.Balance.Note"], [("date", Localization.Display.Date(DateOnly.FromDateTime(view!.NextPayout.UtcDateTime)))]);
}
