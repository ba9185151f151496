using System.Globalization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.Components;

/// <summary>Reads again whenever the page around it does, so that it is as live as the page.</summary>
public partial class MoneyTrail
{
    private MoneyTrailView? trail;

    [Parameter, EditorRequired]
    public Id<Order> Order { get; set; }

    /// <summary>Who looks: merchants see their order, manufacturers their own part, administrators the entries.</summary>
    [Parameter, EditorRequired]
    public Actor Viewer { get; set; } = null!;

    private bool IsMaker => Viewer.Side == Side.Manufacturer;

    private string Sum => trail!.Added.IsZero ? Display.Fill(L["Trail.Sum"], [("paid", Display.Money(trail.Paid))]) : Display.Fill(L["Trail.Sum.Added"], [("paid", Display.Money(trail.Paid)), ("added", Display.Money(trail.Added))]);

    protected override async Task OnParametersSetAsync() => trail = await Reader.Read(db => MoneyTrailQuery.Run(db, Viewer, Order));

    private static string Fill(MoneyPlace place) =>
        place switch
        {
            MoneyPlace.Held => "series-1",
            MoneyPlace.Maker or MoneyPlace.MakerAccount => "bar__fill--good",
            MoneyPlace.Platform => "series-2",
            MoneyPlace.Tax => "series-3",
            MoneyPlace.InRefund or MoneyPlace.Merchant or MoneyPlace.Provider => "series-4",
        };

    private static string IconOf(MoneyLine line) =>
        line.Event switch
        {
            MoneyEvent.Paid or MoneyEvent.Surplus => "card",
            MoneyEvent.ProviderFee or MoneyEvent.PlatformFee => "percent",
            MoneyEvent.RefundDecided or MoneyEvent.RefundConfirmed => "undo",
            MoneyEvent.RefundTakenBack => "warning",
            MoneyEvent.Released => "unlock",
            MoneyEvent.PayoutStarted or MoneyEvent.PayoutConfirmed => "payout",
        };

    /// <summary>Merchants read "you" where others read "the merchant".</summary>
    private string Place(MoneyPlace place) => L[$"Trail.Place.{place}.{Viewer.Side}"] is { ResourceNotFound: false } own ? own.Value : L[$"Trail.Place.{place}"].Value;

    private string Sentence(MoneyLine line)
    {
        string amount = IsMaker && line.Own is { } own ? Display.Money(own) : Display.Money(line.Amount);
        string sentence = Display.Fill(L["Trail." + line.Event], [("amount", amount), ("job", line.Job ?? "")]);
        return line.Own is { } foreign && !IsMaker ? $"{sentence} ({Display.Money(foreign)})" : sentence;
    }

    /// <summary>Percent of all that was paid and added, for the bar.</summary>
    private string Share(Money amount) =>
        trail!.Total.IsZero ? "0" : (100m * amount.MinorUnits / trail.Total.MinorUnits).ToString("0.##", CultureInfo.InvariantCulture);
}
