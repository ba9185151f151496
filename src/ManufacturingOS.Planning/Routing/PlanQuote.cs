using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Who could make this, when, and what does it cost? The same question against the same snapshot has the same answer.</summary>
public static class PlanQuote
{
    /// <summary>Most houses that share one request.</summary>
    private const int MaxHouses = 5;

    /// <summary>
    /// One to four options. Where the day asked for can be kept, every option keeps it; where it cannot, the options say so and one of
    /// them names the earliest day and its price. Refused with <c>nobody-makes-this</c>, <c>nobody-makes-blank</c>,
    /// <c>print-too-large</c>, <c>too-many-colours</c>, <c>nobody-ships-there</c>, <c>quantity-below-minimum</c>,
    /// <c>quantity-above-capacity</c>, <c>need-by-past</c>, <c>no-lines</c>, or a fault of <see cref="DecorationCheck"/>.
    /// </summary>
    /// <param name="today">Day of the quote, where the platform is.</param>
    public static Outcome<IReadOnlyList<QuoteOption>> Plan(QuoteRequest request, DateOnly today, ManufacturerDirectory directory, CapacityUse use, PlanningTerms terms)
    {
        if (Faults(request, today) is { } fault)
        {
            return fault;
        }

        var ask = new Ask(AskedLine.Of(request.Lines), request.Destination.Country, request.Currency, today, directory, use, terms);
        FoundHouses found = new FindHouses(ask).Run(_ => true);
        if (WhyNobody.Makes(ask, found) is { } nobody)
        {
            return nobody;
        }

        var search = new FindDrafts(ask, found.Houses);
        if (request.NeedBy is { } day && search.Find(day, MaxHouses) is { } inTime)
        {
            return new WriteOptions(ask, request.NeedBy).Write(inTime, earliest: null);
        }

        if (search.Find(null, MaxHouses) is not { } whenever)
        {
            return WhyNobody.Prices(ask, found) ?? NoRoom(ask, found);
        }

        return new WriteOptions(ask, request.NeedBy).Write(whenever, request.NeedBy is { } missed ? Earliest(search, missed, whenever) : null);
    }

    /// <summary>Halves the days between the one that cannot be kept and the one that is kept without haste: a later day never makes less possible.</summary>
    private static Draft Earliest(FindDrafts search, DateOnly missed, Drafts whenever)
    {
        (Draft best, DateOnly low, DateOnly high) = (whenever.Fastest, missed, whenever.Fastest.Merit.Arrives);
        while (low.AddDays(1) < high)
        {
            DateOnly middle = low.AddDays((high.DayNumber - low.DayNumber) / 2);
            if (search.Soonest(middle, MaxHouses) is { } sooner)
            {
                best = sooner;
                high = best.Merit.Arrives;
            }
            else
            {
                low = middle;
            }
        }

        return best;
    }

    private static Refusal? Faults(QuoteRequest request, DateOnly today)
    {
        if (request.Lines.Count == 0)
        {
            return Refusal.Invalid("no-lines", "/lines");
        }

        List<Refusal> faults = [.. request.Lines.SelectMany((line, at) => DecorationCheck.Check(line, $"/lines/{at}"))];
        if (request.NeedBy < today)
        {
            faults.Add(Refusal.Invalid("need-by-past", "/needBy", ("today", today)));
        }

        return faults.Count == 0 ? null : faults[0] with { Others = [.. faults.Skip(1)] };
    }

    private static Refusal NoRoom(Ask ask, FoundHouses found)
    {
        var split = new SplitQuantity(ask, new Works(ask), by: null, Math.Min(MaxHouses, ask.Terms.MaxSplitParts));
        (AskedLine line, int room) = ask.Lines.Select(l => (Line: l, Room: split.Room(l, found.Houses))).OrderBy(l => l.Room - l.Line.Pieces).First();
        return WhyNobody.HasRoom(line, room);
    }
}
