namespace ManufacturingOS.Planning.Routing;

/// <summary>
/// Which groups of lines are worth pricing at a house when the cheapest sharing is looked for. Two laws of the price give a bound
/// without pricing the group: more pieces never cost less, and two jobs never cost less apart than together. So a group costs a house
/// at least what its dearest line costs there, and at least what everything costs there less the lines that are left out. Besides, where
/// a house could make everything, only houses are looked at that are among the cheapest for everything or for some line.
/// </summary>
internal sealed class GroupBounds
{
    /// <summary>Upper end of the 24 to 64 cheapest that are worth keeping for a line (facts: planning 2).</summary>
    private const int Kept = 64;

    private readonly HashSet<int> kept = [];
    private readonly Dictionary<int, decimal> everything = [];
    private readonly Dictionary<int, decimal>[] lines;
    private readonly decimal[] cheapest;
    private readonly decimal toBeat;

    private GroupBounds(IEnumerable<Offer> all, IReadOnlyList<IEnumerable<Offer>> single)
    {
        toBeat = decimal.MaxValue;
        foreach (Offer offer in all)
        {
            toBeat = Math.Min(toBeat, offer.Merit.Charge);

            // A rush surcharge on everything says nothing about a group that need not be hurried.
            if (offer.Rush is null)
            {
                everything.Add(offer.House.Place, offer.Merit.RunningCharge);
            }
        }

        Keep(everything);
        lines = new Dictionary<int, decimal>[single.Count];
        cheapest = new decimal[single.Count];
        for (int i = 0; i < single.Count; i++)
        {
            lines[i] = [];
            cheapest[i] = decimal.MaxValue;
            foreach (Offer offer in single[i])
            {
                lines[i].Add(offer.House.Place, offer.Merit.RunningCharge);
                cheapest[i] = Math.Min(cheapest[i], offer.Merit.RunningCharge);
            }

            Keep(lines[i]);
        }
    }

    /// <param name="all">Each house's offer for everything.</param>
    /// <param name="single">By atom: each house's offer for it alone.</param>
    public static GroupBounds For(IEnumerable<Offer> all, IReadOnlyList<IEnumerable<Offer>> single) => new(all, single);

    /// <summary>Whether the group at this house can be part of a draft that costs less than the cheapest house alone.</summary>
    public bool AllowsGroup(House house, int group)
    {
        if (toBeat < decimal.MaxValue && !kept.Contains(house.Place))
        {
            return false;
        }

        decimal least = 0;
        decimal rest = 0;
        bool isBounded = everything.TryGetValue(house.Place, out decimal without);
        for (int i = 0; i < lines.Length; i++)
        {
            bool isKnown = lines[i].TryGetValue(house.Place, out decimal alone);
            if ((group & (1 << i)) != 0)
            {
                least = isKnown ? Math.Max(least, alone) : least;
            }
            else
            {
                rest = Math.Max(rest, cheapest[i]);
                isBounded &= isKnown;
                without -= alone;
            }
        }

        // Without an offer for a left-out line no draft can be made of this group and single lines, but it may be with another group.
        rest = rest == decimal.MaxValue ? 0 : rest;
        return Math.Max(least, isBounded ? without : 0) + rest < toBeat;
    }

    private void Keep(Dictionary<int, decimal> charges) => kept.UnionWith(charges.OrderBy(c => c.Value).ThenBy(c => c.Key).Take(Kept).Select(c => c.Key));
}
