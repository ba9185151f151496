using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>Everything that is needed to price one manufacturer's part of a request. Pure: no clock, no I/O.</summary>
/// <param name="Job">0-based number of the job within the option; names the job in every price line.</param>
/// <param name="Lines">The quote's lines, their quantities already cut to this job.</param>
/// <param name="Currency">Of the quote.</param>
/// <param name="Rate">Units of the quote's currency for one unit of the card's, margin included; above 0.</param>
/// <param name="WorkdaysToDispatch">Working days left until the goods must leave; <c>null</c> when there is no rush.</param>
public sealed record JobPriceRequest(
    int Job,
    IReadOnlyList<QuoteLine> Lines,
    RateCard Card,
    Currency Currency,
    decimal Rate,
    ShippingZone Zone,
    int? WorkdaysToDispatch
);

/// <summary>The price of one job.</summary>
/// <param name="Lines">Production and freight, in the quote's currency; they sum to <paramref name="Value"/>.</param>
/// <param name="Earnings">What the manufacturer gets, in its own currency: production and freight.</param>
/// <param name="Value">The same in the quote's currency, rounded once.</param>
public sealed record JobPrice(IReadOnlyList<PriceLine> Lines, Money Earnings, Money Value);

/// <summary>What one job costs, without its lines.</summary>
/// <param name="Production">Without freight, in the quote's currency.</param>
/// <param name="Value">As in <see cref="JobPrice"/>.</param>
public readonly record struct JobCost(Money Production, Money Value);

/// <summary>What the platform takes for its work: percent of production, within bounds. Freight is passed on as it is.</summary>
/// <param name="Percent">0 to 50.</param>
/// <param name="Least">In the quote's currency; <c>null</c> for no floor.</param>
public sealed record PlatformFeeRule(decimal Percent, Money? Least = null);

/// <summary>Tax at the destination, on everything that is charged.</summary>
/// <param name="Code">Code of the line: <c>tax.vat</c>, <c>tax.gst</c> … or <c>tax.not-included</c> where the rate is not known.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Percent">0 to 50.</param>
public sealed record TaxRule(string Code, string Country, decimal Percent);
