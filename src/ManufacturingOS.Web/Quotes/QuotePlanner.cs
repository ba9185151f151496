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
        MarketState market = await snapshot.Current(mode);
        return PlanQuote.Plan(request, today, market.Directory, market.Capacity, Terms(request));
    }

    /// <summary>
    /// The next best plan for one job's part, without those who gave it back. The manufacturer gets what its own rate card asks; the
    /// merchant's price does not change.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<PlannedJob>>> ChooseNext(Order order, PlannedJob part, IReadOnlySet<Id<Organisation>> without, DateOnly today)
    {
        MarketState market = await snapshot.Current(order.Mode);
        Outcome<Replacement> found = ManufacturingOS.Planning.Routing.ChooseNext.For(
            new Reoffer(order.Request, part.Parts, without, order.PromisedOn),
            today,
            market.Directory,
            market.Capacity,
            Terms(order.Request)
        );
        return found.IsOk ? Outcome<IReadOnlyList<PlannedJob>>.Of(found.Value.Jobs) : found.Refusal;
    }

    private PlanningTerms Terms(QuoteRequest request) =>
        new(
            Currency.Supported.Select(Currency.Of).ToDictionary(c => c, c => StatedRates.Rate(c, request.Currency, platform.Value.FxMarginBasisPoints)),
            new PlatformFeeRule(platform.Value.FeeBasisPoints / 100m),
            TaxRules.For(request.Destination.Country),
            (platform.Value.OfferHours + 23) / 24,
            ids
        );
}
