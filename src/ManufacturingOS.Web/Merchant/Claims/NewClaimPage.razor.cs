using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant.Claims;

public partial class NewClaimPage
{
    private readonly ClaimForm form = new();
    private Order? order;

    [Parameter, EditorRequired]
    public string Order { get; set; } = "";

    protected override async Task LoadAsync() =>
        order = Id<Order>.TryParse(Order, null, out Id<Order> id)
            ? await Reader.Read(db => db.Orders.FirstOrDefaultAsync(o => o.Id == id && o.Organisation == Actor.Organisation && o.Mode == Actor.Mode))
            : null;

    private async Task Send()
    {
        await Do(new OpenClaim(order!.Id, form.Reason, form.Quantity, form.Description, form.Photos));
        if (Refusal is null)
        {
            Navigation.NavigateTo($"/merchant/orders/{order.Id}");
        }
    }

    private sealed class ClaimForm
    {
        public ClaimReason Reason { get; set; } = ClaimReason.PrintDefect;

        public int Quantity { get; set; } = 1;

        public string Description { get; set; } = "";

        public IReadOnlyList<string> Photos { get; set; } = [];
    }
}
