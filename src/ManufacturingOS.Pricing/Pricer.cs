using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing.Rules;

namespace ManufacturingOS.Pricing;

/// <summary>What does it cost? The same question always has the same answer.</summary>
public static class Pricer
{
    /// <summary>The price of one job line by line; refused when the rate card cannot price a part of it.</summary>
    public static Outcome<JobPrice> PriceJob(JobPriceRequest request)
    {
        Outcome<PriceSheet> sheet = Sheet(request, withEntries: true);
        return sheet.IsOk ? Conversion.ToJobPrice(sheet.Value, request) : sheet.Refusal;
    }

    /// <summary>The whole price of an option: the lines of its jobs, then the platform's fee, then tax.</summary>
    /// <param name="jobs">All in <paramref name="currency"/>.</param>
    public static PriceBreakdown Total(IReadOnlyList<JobPrice> jobs, Currency currency, PlatformFeeRule fee, TaxRule tax)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        List<PriceLine> lines = [.. jobs.SelectMany(j => j.Lines)];
        lines.Add(PlatformFee.Line(lines, currency, fee));
        lines.Add(Tax.Line(lines, currency, tax));
        return new PriceBreakdown(currency, lines);
    }

    /// <summary>
    /// Production totals of the same mix, in the quote's currency, at the asked quantity and at every quantity where a step of the card
    /// begins; ascending, never falling. Empty when the job cannot be priced.
    /// </summary>
    public static IReadOnlyList<LadderStep> Ladder(JobPriceRequest request)
    {
        Outcome<PriceSheet> sheet = Sheet(request, withEntries: false);
        if (!sheet.IsOk)
        {
            return [];
        }

        var steps = new List<LadderStep>();
        foreach (int quantity in QuantitySteps.Of(sheet.Value))
        {
            if (ProductionOf(request, quantity) is { } total)
            {
                steps.Add(new LadderStep(quantity, total));
            }
        }

        return steps;
    }

    /// <summary>The next quantity worth buying, where the price is already that of more pieces; <c>null</c> where it is not.</summary>
    public static LadderHint? Hint(JobPriceRequest request)
    {
        Outcome<PriceSheet> sheet = Sheet(request, withEntries: false);
        return sheet.IsOk ? Hints.For(sheet.Value, request) : null;
    }

    /// <summary>
    /// <see cref="JobPrice.Value"/> alone, without making lines: for comparing many manufacturers. <c>null</c> when the card cannot price it.
    /// </summary>
    /// <param name="outline">Made once from the lines, used for every manufacturer.</param>
    public static Money? ValueOf(JobOutline outline, RateCard card, Currency currency, decimal rate, ShippingZone zone, int? workdaysToDispatch) =>
        CostOf(outline, card, currency, rate, zone, workdaysToDispatch)?.Value;

    /// <summary>The same with the production that the platform's fee is taken on; both as the lines of <see cref="PriceJob"/> sum up.</summary>
    public static JobCost? CostOf(JobOutline outline, RateCard card, Currency currency, decimal rate, ShippingZone zone, int? workdaysToDispatch)
    {
        Outcome<PriceSheet> sheet = RateMatch.SheetFor(outline, card, zone, workdaysToDispatch, withEntries: false);
        if (!sheet.IsOk)
        {
            return null;
        }

        PriceSheet priced = Priced(sheet.Value);
        return new JobCost(Conversion.ToQuote(Money.Round(priced.Production, card.Currency), currency, rate), Conversion.ToQuote(priced.Earnings, currency, rate));
    }

    /// <summary>Production alone, in the quote's currency, for another quantity of the same mix.</summary>
    internal static Money? ProductionOf(JobPriceRequest request, int quantity)
    {
        JobPriceRequest scaled = quantity == request.Lines.Sum(l => l.Quantity) ? request : request with { Lines = Mix.Scale(request.Lines, quantity) };
        Outcome<PriceSheet> sheet = Sheet(scaled, withEntries: false);
        return sheet.IsOk ? Conversion.ToQuote(Money.Round(sheet.Value.Production, request.Card.Currency), request.Currency, request.Rate) : null;
    }

    private static Outcome<PriceSheet> Sheet(JobPriceRequest request, bool withEntries)
    {
        ArgumentNullException.ThrowIfNull(request);
        Outcome<JobOutline> outline = JobOutline.Of(request.Lines);
        if (!outline.IsOk)
        {
            return outline.Refusal;
        }

        Outcome<PriceSheet> sheet = RateMatch.SheetFor(outline.Value, request.Card, request.Zone, request.WorkdaysToDispatch, withEntries);
        return sheet.IsOk ? Priced(sheet.Value) : sheet;
    }

    private static PriceSheet Priced(PriceSheet sheet)
    {
        foreach (Action<PriceSheet> rule in sheet.Entries is null ? PriceRules.ForTotal : PriceRules.InOrder)
        {
            rule(sheet);
        }

        return sheet;
    }
}
