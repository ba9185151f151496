using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Writes the chosen drafts out as options, line by line; a draft that is best at several things becomes one option.</summary>
internal sealed class WriteOptions(Ask ask, DateOnly? needBy)
{
    /// <param name="earliest">The soonest draft when the day asked for cannot be kept; stands in for the fastest.</param>
    public Outcome<IReadOnlyList<QuoteOption>> Write(Drafts drafts, Draft? earliest)
    {
        var chosen = new List<(Draft Draft, List<QuoteOptionKind> Kinds)>();
        Choose(chosen, drafts.Cheapest, QuoteOptionKind.Cheapest);
        Choose(chosen, earliest ?? drafts.Fastest, QuoteOptionKind.Fastest);
        Choose(chosen, drafts.Nearest, QuoteOptionKind.Nearest);
        if (drafts.Sharing != Sharing.NotNeeded)
        {
            chosen.ForEach(c => c.Kinds.Add(QuoteOptionKind.Split));
        }

        List<Written> written = [.. chosen.Select(c => Price(c.Draft, c.Kinds))];
        return written.ConvertAll(option => Finish(option, written, drafts, earliest));
    }

    private static void Choose(List<(Draft Draft, List<QuoteOptionKind> Kinds)> chosen, Draft draft, QuoteOptionKind kind)
    {
        int at = chosen.FindIndex(c => c.Draft.IsSameAs(draft));
        if (at < 0)
        {
            chosen.Add((draft, [kind]));
        }
        else
        {
            chosen[at].Kinds.Add(kind);
        }
    }

    private Written Price(Draft draft, List<QuoteOptionKind> kinds)
    {
        JobPrice[] prices = [.. draft.Offers.Select((offer, job) => Pricer.PriceJob(offer.PriceRequest(job, ask)).Value)];
        return new Written(draft, kinds, prices, Pricer.Total(prices, ask.Currency, ask.Terms.Fee, ask.Terms.Tax));
    }

    private QuoteOption Finish(Written option, List<Written> all, Drafts drafts, Draft? earliest)
    {
        JobPriceRequest? alone = option.Draft.Offers is [{ } offer] ? offer.PriceRequest(0, ask) : null;
        return new QuoteOption(
            ask.Terms.Ids.New<QuoteOption>(),
            option.Kinds,
            [.. option.Draft.Offers.Zip(option.Prices, (o, price) => o.ToJob(price))],
            option.Price,
            alone is null ? [] : Pricer.Ladder(alone),
            alone is null ? null : Pricer.Hint(alone),
            option.Draft.Merit.Arrives,
            needBy is not { } day || option.Draft.Merit.Arrives <= day,
            [.. Reasons(option, all, drafts, earliest)]
        );
    }

    private IEnumerable<Reason> Reasons(Written option, List<Written> all, Drafts drafts, Draft? earliest)
    {
        IReadOnlyList<Offer> offers = option.Draft.Offers;
        Written[] others = [.. all.Where(o => o != option)];
        if (earliest is not null && option.Draft.IsSameAs(earliest))
        {
            yield return PlanReasons.Earliest(option.Draft.Merit.Arrives, option.Price.Total);
        }

        if (option.Kinds.Contains(QuoteOptionKind.Cheapest) && others.Length > 0 && others.Min(o => o.Price.Total) is { } next && next > option.Price.Total)
        {
            yield return PlanReasons.Cheapest(next - option.Price.Total);
        }

        if (option.Kinds.Contains(QuoteOptionKind.Fastest) && others.Length > 0 && others.Min(o => o.Draft.Merit.Arrives) is { } later && later > option.Draft.Merit.Arrives)
        {
            yield return PlanReasons.Fastest(later.DayNumber - option.Draft.Merit.Arrives.DayNumber);
        }

        if (option.Kinds.Contains(QuoteOptionKind.Nearest))
        {
            yield return PlanReasons.Near(offers.MinBy(o => o.House.Distance)!.House.Listed.Country);
        }

        if (drafts.HousesForAll == 1 && offers.Count == 1)
        {
            yield return PlanReasons.OnlyOne;
        }

        if (offers.Count > 1)
        {
            yield return WhyShared(option, drafts);
        }

        foreach (Offer rushed in offers.Where(o => o.Rush is not null))
        {
            yield return PlanReasons.Rush(PercentAt(rushed.House.Listed.RateCard, rushed.Date.Lead));
        }

        yield return PlanReasons.CapacityFree(offers.Max(o => o.Date.Week));
        yield return PlanReasons.Score(option.Draft.Merit.Score);
    }

    private Reason WhyShared(Written option, Drafts drafts)
    {
        int parts = option.Draft.Offers.Count;
        return drafts.Sharing switch
        {
            Sharing.ByMethod => PlanReasons.SplitByMethod(parts),
            Sharing.ByDate => PlanReasons.SplitByDate(parts, option.Draft.Merit.Arrives),
            Sharing.ByQuantity => PlanReasons.SplitByQuantity(parts, option.Draft.Offers.Sum(o => o.Work.Pieces)),
            Sharing.NotNeeded => PlanReasons.SplitSaves(parts, Price(drafts.Alone!, []).Price.Total - option.Price.Total),
        };
    }

    private static int PercentAt(RateCard card, int lead) => card.Rush.Where(step => lead < step.BelowWorkdays).MinBy(step => step.BelowWorkdays)?.Percent ?? 0;

    private sealed record Written(Draft Draft, List<QuoteOptionKind> Kinds, JobPrice[] Prices, PriceBreakdown Price);
}
