using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>What does it cost? The same question always has the same answer.</summary>
public static class Pricer
{
    /// <summary>The price of one job line by line; refused when the rate card cannot price a part of it.</summary>
    public static Outcome<JobPrice> PriceJob(JobPriceRequest request) => NotYet;

    /// <summary>The whole price of an option: the lines of its jobs, then the platform's fee, then tax.</summary>
    /// <param name="jobs">All in <paramref name="currency"/>.</param>
    public static PriceBreakdown Total(IReadOnlyList<JobPrice> jobs, Currency currency, PlatformFeeRule fee, TaxRule tax) =>
        new(currency, [.. jobs.SelectMany(j => j.Lines)]);

    /// <summary>Production totals of the same mix at the asked quantity and at every quantity where a step of the card begins; ascending, never falling.</summary>
    public static IReadOnlyList<LadderStep> Ladder(JobPriceRequest request) => [];

    /// <summary>The next quantity worth buying, where the price is already that of more pieces.</summary>
    public static LadderHint? Hint(JobPriceRequest request) => null;

    /// <summary>
    /// <see cref="JobPrice.Value"/> alone, without making lines: for comparing many manufacturers. <c>null</c> when the card cannot price it.
    /// </summary>
    /// <param name="outline">Made once from the lines, used for every manufacturer.</param>
    public static Money? ValueOf(JobOutline outline, RateCard card, Currency currency, decimal rate, ShippingZone zone, int? workdaysToDispatch) => null;

    private static Refusal NotYet => new(RefusalKind.Unavailable, "price.unavailable");
}
