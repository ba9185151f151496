using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.Merchant.Orders;

public partial class OrdersPage
{
    private OrderRows? rows;

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private OrderFilter Filter => Enum.TryParse(Show, out OrderFilter filter) ? filter : OrderFilter.All;

    protected override string Topic => Actor.Organisation.Value;

    protected override Task OnAddressChangedAsync() => LoadAsync();

    protected override async Task LoadAsync() =>
        rows = await Reader.Read(db => ListOrders.Run(db, Actor, Filter, Id<Order>.TryParse(After, null, out Id<Order> after) ? after : null));
}
