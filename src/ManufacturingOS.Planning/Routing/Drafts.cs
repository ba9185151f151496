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
internal sealed class FindDrafts(Ask ask, IReadOnlyList<House> houses)
{
    private readonly SharePlan share = new(ask, houses);

    /// <param name="by">Day at the door that every draft must keep, or <c>null</c>.</param>
    /// <returns><c>null</c> when it cannot be made.</returns>
    public Drafts? Find(DateOnly? by, int maxParts)
    {
        IReadOnlyList<Offer> singles = share.Singles(by);
        Draft? shared = share.Best(Aim.Cost, by, maxParts);
        if (singles.Count > 0)
        {
            Draft[] alone = [.. singles.Select(offer => new Draft(offer))];
            Draft[] all = shared is null ? alone : [.. alone, shared];
            return new Drafts(Best(all, Aim.Cost), Best(all, Aim.Date), Best(all, Aim.Distance), Best(alone, Aim.Cost), Sharing.NotNeeded, alone.Length);
        }

        if (shared is not null)
        {
            Draft[] all = [shared, share.Best(Aim.Date, by, maxParts)!, share.Best(Aim.Distance, by, maxParts)!];
            return new Drafts(Best(all, Aim.Cost), Best(all, Aim.Date), Best(all, Aim.Distance), null, Cause(by), 0);
        }

        return new SplitQuantity(ask, by, Math.Min(maxParts, ask.Terms.MaxSplitParts)).Find(houses) is { } split ? new Drafts(split, split, split, null, Cause(by), 0) : null;
    }

    private Sharing Cause(DateOnly? by) =>
        !houses.Any(h => Array.TrueForAll(h.Presses, p => p is not null)) ? Sharing.ByMethod
        : by is not null ? Sharing.ByDate
        : Sharing.ByQuantity;

    private static Draft Best(Draft[] drafts, Aim aim)
    {
        Draft best = drafts[0];
        foreach (Draft draft in drafts)
        {
            best = draft.Merit.Beats(best.Merit, aim) ? draft : best;
        }

        return best;
    }
}
