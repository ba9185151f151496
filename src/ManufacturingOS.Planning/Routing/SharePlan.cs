using System.Numerics;

namespace ManufacturingOS.Planning.Routing;

/// <summary>
/// Shares whole lines among houses: every way to group the atoms, each group at one house, all houses different. Exact, because of a
/// group's houses only as many are looked at as there can be groups.
/// </summary>
internal sealed class SharePlan
{
    /// <summary>Most groups that are tried in every combination: 31 works for five atoms.</summary>
    private const int MostAtoms = 5;

    private readonly IReadOnlyList<House> houses;
    private readonly Ask ask;
    private readonly List<IReadOnlyList<AskedLine>> atoms;
    private readonly Works works;
    private readonly Dictionary<int, Work> byMask = [];

    public SharePlan(Ask ask, Works works, IReadOnlyList<House> houses)
    {
        this.ask = ask;
        this.works = works;
        this.houses = houses;
        atoms = JoinLines.ToAtMost(MostAtoms, ask.Lines, houses);
    }

    private int All => (1 << atoms.Count) - 1;

    /// <summary>Offers of single houses for everything, by id.</summary>
    public IReadOnlyList<Offer> Singles(DateOnly? by) => [.. Offers(works.Everything, by)];

    /// <summary>The best draft of two houses or more under the aim, or <c>null</c>.</summary>
    public Draft? Best(Aim aim, DateOnly? by, int maxParts)
    {
        if (atoms.Count < 2 || maxParts < 2)
        {
            return null;
        }

        if (atoms.Count > MostAtoms)
        {
            return EachAtItsOwn(aim, by, maxParts);
        }

        Offer[][] best = Groups(aim, by);
        var search = new Search(best, aim, All, Math.Min(maxParts, atoms.Count));
        search.Run(All, [], default);
        return search.Found;
    }

    /// <summary>The best offers for each group of atoms but the whole. For the cheapest draft, groups that cannot be part of it are not priced.</summary>
    private Offer[][] Groups(Aim aim, DateOnly? by)
    {
        var best = new Offer[All][];
        GroupBounds? bounds = aim == Aim.Cost ? GroupBounds.For(Offers(works.Everything, by), [.. atoms.Select((_, i) => Offers(WorkOf(1 << i), by))]) : null;
        for (int mask = 1; mask < All; mask++)
        {
            int group = mask;
            Func<House, bool> isOfUse = bounds is null || BitOperations.IsPow2(mask) ? _ => true : house => bounds.AllowsGroup(house, group);
            best[mask] = Top(WorkOf(mask), aim, by, atoms.Count, isOfUse);
        }

        return best;
    }

    private Draft? EachAtItsOwn(Aim aim, DateOnly? by, int maxParts)
    {
        Offer[] offers = [.. atoms.SelectMany(atom => Top(WorkOf(atom), aim, by, 1, _ => true))];
        return offers.Length == atoms.Count && offers.Length <= maxParts ? Draft.Of(offers) : null;
    }

    private Work WorkOf(int mask)
    {
        if (!byMask.TryGetValue(mask, out Work? work))
        {
            work = WorkOf([.. atoms.Where((_, i) => (mask & (1 << i)) != 0).SelectMany(atom => atom)]);
            byMask.Add(mask, work);
        }

        return work;
    }

    private Work WorkOf(IReadOnlyList<AskedLine> lines) => lines is [{ } line] ? works.Slice(line, 0, line.Pieces) : Work.Whole(lines);

    private IEnumerable<Offer> Offers(Work work, DateOnly? by) => Offers(work, by, _ => true);

    private IEnumerable<Offer> Offers(Work work, DateOnly? by, Func<House, bool> isOfUse)
    {
        foreach (House house in houses)
        {
            if (house.Presses.CanMake(work) && isOfUse(house) && Offer.From(house, work, ask, by) is { } offer)
            {
                yield return offer;
            }
        }
    }

    /// <summary>The best offers for a work, the best first; among equals the first by id.</summary>
    private Offer[] Top(Work work, Aim aim, DateOnly? by, int most, Func<House, bool> isOfUse)
    {
        var top = new List<Offer>(most + 1);
        foreach (Offer offer in Offers(work, by, isOfUse))
        {
            int at = top.Count;
            while (at > 0 && offer.Merit.Beats(top[at - 1].Merit, aim))
            {
                at--;
            }

            if (at < most)
            {
                top.Insert(at, offer);
                if (top.Count > most)
                {
                    top.RemoveAt(most);
                }
            }
        }

        return [.. top];
    }

    /// <summary>
    /// Depth-first over the groupings; the lowest atom left is always placed next, so each grouping comes once. A branch ends as soon
    /// as what is chosen so far does not beat the best draft: adding a house makes no draft better.
    /// </summary>
    private sealed class Search(Offer[][] best, Aim aim, int all, int maxParts)
    {
        public Draft? Found { get; private set; }

        public void Run(int left, Offer[] chosen, Merit merit)
        {
            if (left == 0)
            {
                Found = new Draft(chosen, merit);
                return;
            }

            int lowest = left & -left;
            for (int mask = left; mask > 0 && chosen.Length < maxParts; mask = (mask - 1) & left)
            {
                if ((mask & lowest) == 0 || mask == all)
                {
                    continue;
                }

                foreach (Offer offer in best[mask])
                {
                    Merit sum = chosen.Length == 0 ? offer.Merit : merit + offer.Merit;
                    if (!Array.Exists(chosen, o => o.House == offer.House) && (Found is null || sum.Beats(Found.Merit, aim)))
                    {
                        Run(left & ~mask, [.. chosen, offer], sum);
                    }
                }
            }
        }
    }
}
