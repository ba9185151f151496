using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Web.Components;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.Merchant.Designs;

public partial class DesignsPage : WorkPage
{
    private const int PageSize = 24;

    private IReadOnlyList<DesignCard>? designs;
    private string? next;

    /// <summary>The last design of the page before.</summary>
    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    protected override string Topic => Actor.Organisation.Value;

    protected override Task OnAddressChangedAsync() => LoadAsync();

    protected override async Task LoadAsync()
    {
        Id<Design>? after = Id<Design>.TryParse(After, null, out Id<Design> cursor) ? cursor : null;
        List<DesignCard> found = await Reader.Read(db => DesignCard.List(db, Actor, after, PageSize + 1));
        next = found.Count > PageSize ? found[PageSize - 1].Id.Value : null;
        designs = [.. found.Take(PageSize)];
    }
}
