using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Parts of an order that have to be given to somebody else.</summary>
/// <param name="Request">What the order asked for; its price stays as it was, a difference is the platform's.</param>
/// <param name="Parts">Pieces that need a manufacturer.</param>
/// <param name="Excluded">Those who declined, let the offer expire, or failed.</param>
/// <param name="PromisedOn">The day that the merchant was promised.</param>
public sealed record Reoffer(QuoteRequest Request, IReadOnlyList<JobPart> Parts, IReadOnlySet<Id<Organisation>> Excluded, DateOnly PromisedOn);

/// <summary>Who makes the parts now, and why.</summary>
public sealed record Replacement(IReadOnlyList<PlannedJob> Jobs, Explanation Explanation);

/// <summary>Finds the best manufacturer for parts that one has given back.</summary>
public static class ChooseNext
{
    /// <summary>Most manufacturers that take over one job.</summary>
    private const int MaxHouses = 2;

    /// <summary>
    /// One manufacturer, the lowest in cost, quality risk and lateness together; where none can alone, two. Refused with
    /// <c>no-manufacturer-left</c>.
    /// </summary>
    public static Outcome<Replacement> For(Reoffer reoffer, DateOnly today, ManufacturerDirectory directory, CapacityUse use, PlanningTerms terms)
    {
        ILookup<int, JobPart> parts = reoffer.Parts.ToLookup(p => p.Line);
        IEnumerable<QuoteLine> lines = reoffer.Request.Lines.Where(l => parts.Contains(l.Number)).Select(l => l with { Variants = [.. parts[l.Number].SelectMany(p => p.Variants)] });
        var ask = new Ask(AskedLine.Of(lines), reoffer.Request.Destination.Country, reoffer.Request.Currency, today, directory, use, terms);
        if (ask.Lines.Count == 0)
        {
            return NobodyLeft(reoffer);
        }

        FoundHouses found = new FindHouses(ask).Run(listed => !reoffer.Excluded.Contains(listed.Id));
        if (found.Misses.Any(m => m.Hurdle != Hurdle.None))
        {
            return NobodyLeft(reoffer);
        }

        Weighed[] ranked = [.. Candidates(ask, found, reoffer.PromisedOn).Select(d => Weigh(d, ask, reoffer.PromisedOn)).OrderBy(w => w.Weighing.Total.MinorUnits)];
        return ranked.Length == 0 ? NobodyLeft(reoffer) : Write(ranked, ask, reoffer.PromisedOn);
    }

    /// <summary>Each house alone, hurried and not; else two that keep the day; else two that do not.</summary>
    private static Draft[] Candidates(Ask ask, FoundHouses found, DateOnly promised)
    {
        var works = new Works(ask);
        var share = new SharePlan(ask, works, found.Houses);
        IEnumerable<Offer> late = share.Singles(null).Where(offer => offer.Date.ArrivesOn > promised);
        Draft[] alone = [.. share.Singles(promised).Concat(late).Select(offer => new Draft(offer))];
        return alone.Length > 0 ? alone : Pair(promised) is { } inTime ? [inTime] : Pair(null) is { } whenever ? [whenever] : [];

        Draft? Pair(DateOnly? by) => share.Best(Aim.Cost, by, MaxHouses) ?? Halves(by);

        // Lines are split one by one, so two halves each can still be more than two houses.
        Draft? Halves(DateOnly? by) => new SplitQuantity(ask, works, by, MaxHouses).Find(found.Houses, below: decimal.MaxValue) is { Offers.Count: <= MaxHouses } split ? split : null;
    }

    private static Weighed Weigh(Draft draft, Ask ask, DateOnly promised) =>
        new(
            draft,
            draft
                .Offers.Select(o => Weighing.Of(o.Cost.Value, o.House.Listed.Scorecard.Quality, o.Date.ArrivesOn.DayNumber - promised.DayNumber))
                .Aggregate((a, b) => a + b)
        );

    private static Replacement Write(Weighed[] ranked, Ask ask, DateOnly promised)
    {
        Weighed best = ranked[0];
        Weighed[] next = [.. ranked.Skip(1).Where(w => w.Draft.Offers[0].House != best.Draft.Offers[0].House).DistinctBy(w => w.Draft.Offers[0].House.Place).Take(2)];
        PlannedJob[] jobs = [.. best.Draft.Offers.Select((offer, job) => offer.ToJob(Pricer.PriceJob(offer.PriceRequest(job, ask)).Value))];
        Reason[] reasons =
        [
            best.Draft.Merit.Arrives <= promised ? PlanReasons.KeepsDate(promised) : PlanReasons.Late(best.Draft.Merit.Arrives.DayNumber - promised.DayNumber),
            next.Length == 0 ? PlanReasons.OnlyOne : PlanReasons.NextBest(next[0].Draft.Offers[0].House.Listed.Name, next[0].Weighing.Total - best.Weighing.Total),
            PlanReasons.Score(best.Draft.Merit.Score),
        ];
        return new Replacement(
            jobs,
            new Explanation(best.Considered, [.. next.Select(w => w.Considered)], next.Length == 0 ? null : best.Weighing.DecidesAgainst(next[0].Weighing), reasons)
        );
    }

    private static Refusal NobodyLeft(Reoffer reoffer) => Refusal.Conflict("no-manufacturer-left", ("pieces", reoffer.Parts.Sum(p => p.Variants.Sum(v => v.Quantity))), ("excluded", reoffer.Excluded.Count));

    private sealed record Weighed(Draft Draft, Weighing Weighing)
    {
        public Considered Considered => new([.. Draft.Offers.Select(o => o.House.Listed.Id)], Weighing, Draft.Merit.Score, Draft.Merit.Arrives);
    }
}
