namespace ManufacturingOS.Planning.Routing;

/// <summary>Why several houses make it together.</summary>
internal enum Sharing
{
    /// <summary>One house makes it, or could: sharing is only cheaper.</summary>
    NotNeeded,

    /// <summary>No house has every method.</summary>
    ByMethod,

    /// <summary>No house has the press time before the day.</summary>
    ByDate,

    /// <summary>No house takes so many pieces.</summary>
    ByQuantity,
}

/// <summary>The best drafts under each aim; the same one may be best at several.</summary>
/// <param name="Alone">The cheapest house that makes everything, where there is one.</param>
/// <param name="HousesForAll">How many houses could make everything alone.</param>
internal sealed record Drafts(Draft Cheapest, Draft Fastest, Draft Nearest, Draft? Alone, Sharing Sharing, int HousesForAll);

/// <summary>Finds the drafts that are worth showing.</summary>
internal sealed class FindDrafts
{
    private readonly Ask ask;
    private readonly IReadOnlyList<House> houses;
    private readonly Works works;
    private readonly SharePlan share;

    public FindDrafts(Ask ask, IReadOnlyList<House> houses)
    {
        this.ask = ask;
        this.houses = houses;
        works = new Works(ask);
        share = new SharePlan(ask, works, houses);
    }

    /// <param name="by">Day at the door that every draft must keep, or <c>null</c>.</param>
    /// <returns><c>null</c> when it cannot be made.</returns>
    public Drafts? Find(DateOnly? by, int maxParts)
    {
        Draft[] alone = [.. share.Singles(by).Select(offer => new Draft(offer))];
        Draft? best = alone.Length == 0 ? null : Best(alone, Aim.Cost);
        List<Draft> all = [.. alone, .. Shared(by, maxParts, best)];
        return all.Count == 0
            ? null
            : new Drafts(Best(all, Aim.Cost), Best(all, Aim.Date), Best(all, Aim.Distance), best, best is null ? Cause(by) : Sharing.NotNeeded, alone.Length);
    }

    /// <summary>The soonest draft that keeps the day; a line is split only when nothing else does.</summary>
    public Draft? Soonest(DateOnly by, int maxParts)
    {
        Draft[] whole = [.. share.Singles(by).Select(offer => new Draft(offer)), .. new[] { share.Best(Aim.Date, by, maxParts) }.OfType<Draft>()];
        return whole.Length > 0 ? Best(whole, Aim.Date) : Split(by, maxParts, decimal.MaxValue);
    }

    /// <summary>Several houses together: the cheapest ways always, the fastest and the nearest where no house makes everything alone.</summary>
    private IEnumerable<Draft> Shared(DateOnly? by, int maxParts, Draft? alone)
    {
        Draft? cheapest = share.Best(Aim.Cost, by, maxParts);
        decimal below = Math.Min(alone?.Merit.Charge ?? decimal.MaxValue, cheapest?.Merit.Charge ?? decimal.MaxValue);
        Draft?[] drafts =
        [
            cheapest,
            alone is null ? share.Best(Aim.Date, by, maxParts) : null,
            alone is null ? share.Best(Aim.Distance, by, maxParts) : null,
            Split(by, maxParts, below),
        ];
        return drafts.OfType<Draft>();
    }

    private Draft? Split(DateOnly? by, int maxParts, decimal below) => new SplitQuantity(ask, works, by, Math.Min(maxParts, ask.Terms.MaxSplitParts)).Find(houses, below);

    private Sharing Cause(DateOnly? by) =>
        !houses.Any(h => h.Presses.CanMakeEverything) ? Sharing.ByMethod
        : by is not null ? Sharing.ByDate
        : Sharing.ByQuantity;

    private static Draft Best(IReadOnlyList<Draft> drafts, Aim aim)
    {
        Draft best = drafts[0];
        foreach (Draft draft in drafts)
        {
            best = draft.Merit.Beats(best.Merit, aim) ? draft : best;
        }

        return best;
    }
}
