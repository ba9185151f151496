namespace ManufacturingOS.Planning.Routing;

/// <summary>
/// Splits the pieces of a line among a few houses when no house can make them alone. With all-units discounts a best split has at most
/// one house between its points (0, its fewest pieces, the steps of its ladders, what it has press time for), so only those are tried
/// and one house takes what remains (arXiv 2511.00300).
/// </summary>
internal sealed class SplitQuantity(Ask ask, Works works, DateOnly? by, int maxParts)
{
    /// <summary>Houses that are combined: so many of the cheapest a piece, besides the largest.</summary>
    private const int CheapestHouses = 10;

    /// <summary>
    /// Lines are placed one after another, the largest first; each takes its press time before the next is looked at. A line that finds
    /// no room any more comes first in the next attempt. <c>null</c> when it cannot be done, and when there is nothing to split because
    /// no house has too little room.
    /// </summary>
    /// <param name="below">Only a draft that costs the merchant less than this is of use; minor units before tax.</param>
    public Draft? Find(IReadOnlyList<House> houses, decimal below)
    {
        if (!houses.Any(IsLimited) || LeastCharge(houses) is not { } least || least >= below)
        {
            return null;
        }

        List<AskedLine> order = [.. ask.Lines.OrderByDescending(l => l.Pieces).ThenBy(l => l.Place)];
        for (int attempt = 0; attempt < ask.Lines.Count; attempt++)
        {
            (List<Offer> placed, AskedLine? homeless) = Place(order, houses);
            if (homeless is null)
            {
                return Draft.Of([.. placed.OrderBy(o => o.Work.Parts[0].Asked.Place).ThenByDescending(o => o.Work.Pieces).ThenBy(o => o.House.Place)]);
            }

            order.Remove(homeless);
            order.Insert(0, homeless);
        }

        return null;
    }

    private (List<Offer> Placed, AskedLine? Homeless) Place(List<AskedLine> order, IReadOnlyList<House> houses)
    {
        House[] free = [.. houses];
        var placed = new List<Offer>();
        foreach (AskedLine line in order)
        {
            if (Best(line, free, placed) is not { } parts)
            {
                return (placed, line);
            }

            foreach (Offer part in parts)
            {
                int at = Array.FindIndex(free, h => h.Place == part.House.Place);
                free[at] = free[at].With(part.Bookings);
                Join(placed, part);
            }
        }

        return (placed, null);
    }

    /// <summary>Pieces of a line that the houses could make together: those of the largest few.</summary>
    public int Room(AskedLine line, IReadOnlyList<House> houses) => RoomOf(Sources(line, houses, []));

    private int RoomOf(IEnumerable<SplitSource> sources) => sources.Select(s => s.Most).OrderDescending().Take(maxParts).Sum();

    /// <summary>Whether the house has room for some of the pieces that it has presses for, but not for all.</summary>
    private bool IsLimited(House house) => !house.HasRoomFor(ask.Lines, by) && ask.Lines.Any(line => house.Presses.Has(line) && IsInTime(house, line, house.LeastOf(line)));

    /// <summary>Every piece at the house where a piece is cheapest: no split costs less. <c>null</c> where no house has any of a line.</summary>
    private decimal? LeastCharge(IReadOnlyList<House> houses) =>
        ask.Lines.Aggregate((decimal?)0, (sum, line) => sum is null ? null : sum + (line.Pieces * Sources(line, houses, []).Min(s => s.LeastPerPiece)));

    private List<Offer>? Best(AskedLine line, IReadOnlyList<House> houses, List<Offer> placed)
    {
        List<SplitSource> sources = Sources(line, houses, placed);
        if (RoomOf(sources) < line.Pieces)
        {
            return null;
        }

        IEnumerable<SplitSource> cheapest = sources.OrderBy(s => s.LeastPerPiece).ThenBy(s => s.House.Place).Take(CheapestHouses);
        IEnumerable<SplitSource> largest = sources.OrderByDescending(s => s.Most).ThenBy(s => s.LeastPerPiece).ThenBy(s => s.House.Place).Take(maxParts);
        var search = new SplitSearch([.. cheapest.Union(largest).OrderBy(s => s.LeastPerPiece).ThenBy(s => s.House.Place)], line.Pieces, maxParts);
        search.Run();
        return search.Found is null ? null : Cut(line, search.Found);
    }

    private List<SplitSource> Sources(AskedLine line, IReadOnlyList<House> houses, List<Offer> placed)
    {
        var sources = new List<SplitSource>();
        foreach (House house in houses)
        {
            if (!house.Presses.Has(line))
            {
                continue;
            }

            int least = house.LeastOf(line);
            int share = Math.Max(ask.Terms.MinSplitPieces, least);
            int most = MostInTime(house, line, least, Math.Min(line.Pieces, house.Presses.MostOf(line)));
            if (most < share && (most < least || most < line.Pieces))
            {
                continue;
            }

            var source = new SplitSource(house, line, least, share, most, pieces => ChargeFor(house, works.Slice(line, 0, pieces), placed));
            if (source.LeastPerPiece is not null)
            {
                sources.Add(source);
            }
        }

        return sources;
    }

    /// <summary>The most pieces, up to a limit, that the house has there in time; fewer pieces are never later.</summary>
    private int MostInTime(House house, AskedLine line, int least, int limit)
    {
        if (limit < least || IsInTime(house, line, limit))
        {
            return limit;
        }

        int low = least - 1;
        int high = limit - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (IsInTime(house, line, middle))
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private bool IsInTime(House house, AskedLine line, int pieces) => house.DateFor(line, pieces) is { } date && house.Keeps(by, date) is not null;

    private List<Offer>? Cut(AskedLine line, IReadOnlyList<(SplitSource Source, int Pieces)> parts)
    {
        var offers = new List<Offer>();
        int from = 0;
        foreach ((SplitSource source, int pieces) in parts.OrderByDescending(p => p.Pieces).ThenBy(p => p.Source.House.Place))
        {
            if (Offer.From(source.House, works.Slice(line, from, pieces), ask, by) is not { } offer)
            {
                return null;
            }

            offers.Add(offer);
            from += pieces;
        }

        return offers;
    }

    /// <summary>What a part adds to what its house makes already: it may travel in the same parcels and print from the same screens.</summary>
    private decimal? ChargeFor(House house, Work work, List<Offer> placed)
    {
        if (Offer.From(house, work, ask, by) is not { } offer)
        {
            return null;
        }

        return Joined(placed, offer) is { } joined ? joined.Offer.Merit.RunningCharge - placed[joined.At].Merit.RunningCharge : offer.Merit.RunningCharge;
    }

    /// <summary>A house makes one job in a week, whatever lines its parts come from.</summary>
    private (int At, Offer Offer)? Joined(List<Offer> placed, Offer part)
    {
        int at = placed.FindIndex(o => o.House.Place == part.House.Place && o.Date == part.Date);
        Work? joined = at < 0 ? null : placed[at].Work.And(part.Work);
        return joined is not null && part.House.Presses.Takes(joined) && Offer.Price(part.House, joined, ask, part.Date) is { } offer ? (at, offer) : null;
    }

    private void Join(List<Offer> placed, Offer part)
    {
        if (Joined(placed, part) is { } joined)
        {
            placed[joined.At] = joined.Offer;
        }
        else
        {
            placed.Add(part);
        }
    }
}
