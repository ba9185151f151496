using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Claims;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Payments;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.Merchant.Orders;

public partial class OrderPage
{
    private OrderView? view;
    private bool missing;
    private bool cancelling;

    [Parameter, EditorRequired]
    public string Order { get; set; } = "";

    /// <summary>Set by the provider's return address: a hint only, the money counts when the books say so.</summary>
    [SupplyParameterFromQuery]
    public string? Paid { get; set; }

    private string? NextStep =>
        view!.Order.State switch
        {
            OrderState.Paid or OrderState.Planned or OrderState.InProduction or OrderState.PartlyShipped or OrderState.Shipped => Display.Fill(
                L["Order.AtYourDoor"],
                [("date", Display.Date(view.Order.PromisedOn))]
            ),
            OrderState.AwaitingPayment or OrderState.OnHold or OrderState.Delivered or OrderState.Accepted or OrderState.Closed or OrderState.Cancelled => null,
        };

    /// <summary>What is still to come, the last thing first, as the timeline shows it.</summary>
    private IReadOnlyList<(string, DateOnly?)> Ahead
    {
        get
        {
            DateOnly ships = view!.ShipsOn ?? view.Order.Option.Jobs.Max(j => j.ShipsOn);
            (OrderState Until, string Text, DateOnly? On)[] steps =
            [
                (OrderState.Shipped, L["Ahead.Delivered"], view.Order.PromisedOn),
                (OrderState.InProduction, L["Ahead.Shipped"], ships),
                (OrderState.Planned, L["Ahead.Production"], null),
                (OrderState.AwaitingPayment, L["Ahead.Paid"], null),
            ];
            return view.Order.State is OrderState.Cancelled or OrderState.Closed or OrderState.Accepted or OrderState.Delivered
                ? []
                : [.. steps.Where(s => view.Order.State <= s.Until || view.Order.State == OrderState.OnHold && s.Until != OrderState.AwaitingPayment).Select(s => (s.Text, s.On))];
        }
    }

    protected override string Topic => Order;

    protected override async Task LoadAsync()
    {
        view = Id<Order>.TryParse(Order, null, out Id<Order> id) ? await Reader.Read(db => ReadOrder.Run(db, Actor, id)) : null;
        missing = view is null;
    }

    private string Size(string code) => Display.Trade("size." + code);

    private async Task Pay()
    {
        if (await Do(new StartCheckout(view!.Order.Id)) is { } address)
        {
            Navigation.NavigateTo(address, forceLoad: true);
        }
    }

    private Task<Done> Accept() => Do(new AcceptGoods(view!.Order.Id));

    private Task<Done> Received(Shipment shipment) => Do(new ConfirmDelivery(shipment.Id));

    private Task<Done> Withdraw(Claim claim) => Do(new WithdrawClaim(claim.Id));

    private async Task Take(Job job)
    {
        await Do(new AcceptCounter(job.Id));
        await LoadAsync();
    }

    private async Task Refuse(Job job)
    {
        await Do(new RefuseCounter(job.Id));
        await LoadAsync();
    }

    private async Task Cancel()
    {
        cancelling = false;
        await Do(new CancelOrder(view!.Order.Id));
    }
}
