using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Planning.Routing;

/// <summary>
/// Splits the pieces of a line among a few houses when no house can make them alone. With all-units discounts a best split has at most
/// one house between its points (0, its fewest pieces, the steps of its ladders, what it has press time for), so only those are tried
/// and one house takes what remains (arXiv 2511.00300).
/// </summary>
internal sealed class SplitQuantity(Ask ask, DateOnly? by, int maxParts)
{
    /// <summary>Houses that are combined: so many of the cheapest a piece, besides the largest.</summary>
    private const int CheapestHouses = 10;

    /// <summary>Lines are placed one after another, the largest first; each takes its press time before the next is looked at.</summary>
    public Draft? Find(IReadOnlyList<House> houses)
    {
        House[] free = [.. houses];
        var offers = new List<Offer>();
        foreach (AskedLine line in ask.Lines.OrderByDescending(l => l.Pieces).ThenBy(l => l.Place))
        {
            if (Best(line, free) is not { } parts)
            {
                return null;
            }

            foreach (Offer part in parts)
            {
                int at = Array.FindIndex(free, h => h.Place == part.House.Place);
                free[at] = free[at].With(part.Bookings);
                Join(offers, part);
            }
        }

        return Draft.Of([.. offers.OrderBy(o => o.Work.Parts[0].Asked.Place).ThenByDescending(o => o.Work.Pieces).ThenBy(o => o.House.Place)]);
    }

    /// <summary>Pieces of a line that the houses could make together: those of the largest few.</summary>
    public int Room(AskedLine line, IReadOnlyList<House> houses) => RoomOf(Sources(line, houses));

    private int RoomOf(IEnumerable<SplitSource> sources) => sources.Select(s => s.Most).OrderDescending().Take(maxParts).Sum();

    private List<Offer>? Best(AskedLine line, IReadOnlyList<House> houses)
    {
        List<SplitSource> sources = Sources(line, houses);
        if (RoomOf(sources) < line.Pieces)
        {
            return null;
        }

        IEnumerable<SplitSource> cheapest = sources.OrderBy(s => s.LeastPerPiece).ThenBy(s => s.House.Place).Take(CheapestHouses);
        IEnumerable<SplitSource> largest = sources.OrderByDescending(s => s.Most).ThenBy(s => s.House.Place).Take(maxParts);
        var search = new SplitSearch([.. cheapest.Union(largest).OrderBy(s => s.LeastPerPiece).ThenBy(s => s.House.Place)], line.Pieces, maxParts);
        search.Run();
        return search.Found is null ? null : Cut(search.Found);
    }

    private List<SplitSource> Sources(AskedLine line, IReadOnlyList<House> houses)
    {
        var sources = new List<SplitSource>();
        foreach (House house in houses)
        {
            if (house.Presses[line.Place] is not { } presses)
            {
                continue;
            }

            int least = line.Line.Decorations.Select((d, i) => Math.Max(presses[i].MinPieces, house.Listed.RateCard.Rate(d.Method)!.MinimumPieces)).Max();
            int share = Math.Max(ask.Terms.MinSplitPieces, least);
            int most = MostInTime(house, line, least, Math.Min(line.Pieces, presses.Min(p => p.MaxPieces)));
            if (most >= share || (most >= least && most == line.Pieces))
            {
                var source = new SplitSource(house, line, least, share, most, (s, pieces) => Offer.From(house, s.WorkOf(0, pieces), ask, by)?.Value);
                if (source.HasPrice)
                {
                    sources.Add(source);
                }
            }
        }

        return sources;
    }

    /// <summary>The most pieces, up to a limit, that the house has there in time; fewer pieces are never later.</summary>
    private int MostInTime(House house, AskedLine line, int least, int limit)
    {
        int low = least - 1;
        int high = limit;
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

    private bool IsInTime(House house, AskedLine line, int pieces) =>
        house.DateFor(line, pieces) is { } date && (by is not { } day || date.ArrivesOn <= day || house.HurriedTo(day, date) is not null);

    private List<Offer>? Cut(IReadOnlyList<(SplitSource Source, int Pieces)> parts)
    {
        var offers = new List<Offer>();
        int from = 0;
        foreach ((SplitSource source, int pieces) in parts.OrderByDescending(p => p.Pieces).ThenBy(p => p.Source.House.Place))
        {
            if (Offer.From(source.House, source.WorkOf(from, pieces), ask, by) is not { } offer)
            {
                return null;
            }

            offers.Add(offer);
            from += pieces;
        }

        return offers;
    }

    /// <summary>A house makes one job in a week, whatever lines its parts come from.</summary>
    private void Join(List<Offer> offers, Offer part)
    {
        int at = offers.FindIndex(o => o.House.Place == part.House.Place && o.Date == part.Date);
        Work? joined = at < 0 ? null : offers[at].Work.And(part.Work);
        if (joined is not null && part.House.TakesQuantityOf(joined) && Offer.Price(part.House, joined, ask, part.Date) is { } offer)
        {
            offers[at] = offer;
        }
        else
        {
            offers.Add(part);
        }
    }
}
