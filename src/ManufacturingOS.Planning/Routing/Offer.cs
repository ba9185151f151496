using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Planning.Routing;

/// <summary>What one house would take for a work, and when.</summary>
internal sealed record Offer(House House, Work Work, JobCost Cost, PromisedDate Date, PlatformFeeRule Fee)
{
    /// <summary>Working days to dispatch that a rush surcharge is paid for; <c>null</c> at the usual lead.</summary>
    public int? Rush => Date.Lead < House.Listed.LeadDays ? Date.Lead : null;

    public Merit Merit { get; } = new(Fee, Cost.Value.MinorUnits, Cost.Production.MinorUnits, Date.ArrivesOn, House.Distance, 1, House.Listed.Scorecard.Score);

    /// <summary>
    /// The house's offer, hurried only as far as the day demands; <c>null</c> when the house cannot: too few or too many pieces, no
    /// press time, not there in time, or no price.
    /// </summary>
    /// <param name="by">Day at the door, where there is one to keep.</param>
    public static Offer? From(House house, Work work, Ask ask, DateOnly? by) =>
        house.Presses.Takes(work) && house.DateFor(work) is { } usual && house.Keeps(by, usual) is { } date ? Price(house, work, ask, date) : null;

    /// <summary>The offer at a date that is known to hold; <c>null</c> when the rate card cannot price the work.</summary>
    public static Offer? Price(House house, Work work, Ask ask, PromisedDate date)
    {
        int? rush = date.Lead < house.Listed.LeadDays ? date.Lead : null;
        return work.CostAt(house, ask, rush) is { } cost ? new Offer(house, work, cost, date, ask.Terms.Fee) : null;
    }

    public IEnumerable<BookedMinutes> Bookings => House.Minutes(Work).Select(m => new BookedMinutes(House.Listed.Id, m.Method, Date.Week, m.Minutes));

    public JobPriceRequest PriceRequest(int job, Ask ask) => new(job, Work.Lines, House.Listed.RateCard, ask.Currency, House.Rate, House.Zone, Rush);

    /// <exception cref="InvalidOperationException">The price that was compared cannot be written out: the two ways to price disagree.</exception>
    public PlannedJob ToJob(JobPrice price) =>
        new(
            House.Listed.Id,
            [.. Work.Parts.Select(p => new JobPart(p.Asked.Line.Number, p.Cut.Variants))],
            price.Earnings,
            price.Value,
            House.Rate,
            House.Listed.RateCard.Version,
            Date.Week,
            House.Minutes(Work),
            Date.ShipsOn,
            Date.ArrivesOn
        );
}
