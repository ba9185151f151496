using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant.Claims;

public partial class ClaimsPage
{
    private const int PageSize = 25;

    private IReadOnlyList<ClaimRow>? rows;
    private string? next;

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    protected override string Topic => Actor.Organisation.Value;

    protected override async Task LoadAsync()
    {
        List<ClaimRow> found = await Reader.Read(db =>
        {
            IQueryable<Claim> claims = db.Claims.Where(c => c.Organisation == Actor.Organisation && c.Mode == Actor.Mode);
            if (Id<Claim>.TryParse(After, null, out Id<Claim> cursor))
            {
                claims = claims.Where(c => c.Id < cursor);
            }

            return claims.OrderByDescending(c => c.Id).Take(PageSize + 1).Join(db.Orders, c => c.Order, o => o.Id, (c, o) => new ClaimRow(c, o.Title)).ToListAsync();
        });
        found = [.. found.OrderByDescending(r => r.Claim.Id)];
        next = found.Count > PageSize ? found[PageSize - 1].Claim.Id.Value : null;
        rows = [.. found.Take(PageSize)];
    }

    private sealed record ClaimRow(Claim Claim, string Title);
}
