using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;

namespace ManufacturingOS.Planning.Routing;

/// <summary>A manufacturer as one ask sees it: how far, at what rate, from which day, and with which press each line would be made.</summary>
internal sealed class House
{
    private static readonly int Methods = Enum.GetValues<PrintMethod>().Length;

    private readonly CapacityUse use;
    private readonly int[] freeAtOnce = new int[Methods];
    private readonly PromisedDate usual;

    /// <param name="accepted">First day on which the house can begin.</param>
    public House(int place, ListedManufacturer listed, ShippingZone zone, decimal rate, Distance distance, DateOnly accepted, CapacityUse use, int lines)
        : this(place, listed, zone, rate, distance, accepted, use, new HousePresses(lines)) { }

    private House(int place, ListedManufacturer listed, ShippingZone zone, decimal rate, Distance distance, DateOnly accepted, CapacityUse use, HousePresses presses)
    {
        (Place, Listed, Zone, Rate, Distance, Accepted, Presses) = (place, listed, zone, rate, distance, accepted, presses);
        this.use = use;
        Array.Fill(freeAtOnce, -1);
        usual = PromisedDate.At(listed, WeeklyCapacity.WeekOf(accepted), accepted, listed.LeadDays, zone.TransitDays);
    }

    /// <summary>Place in the directory: orders houses by id.</summary>
    public int Place { get; }

    public ListedManufacturer Listed { get; }

    public ShippingZone Zone { get; }

    public decimal Rate { get; }

    public Distance Distance { get; }

    public DateOnly Accepted { get; }

    public HousePresses Presses { get; }

    /// <summary>The same house with some of its press time given away.</summary>
    public House With(IEnumerable<BookedMinutes> bookings) => new(Place, Listed, Zone, Rate, Distance, Accepted, use.With(bookings), Presses);

    /// <summary>Press minutes of a work, in the order of the methods.</summary>
    public IReadOnlyList<MethodMinutes> Minutes(Work work)
    {
        Span<int> byMethod = stackalloc int[Methods];
        AddMinutes(work, byMethod);
        return Listing(byMethod);
    }

    /// <summary>Fewest pieces of the line that it makes and has a price for.</summary>
    public int LeastOf(AskedLine line) => Presses.LeastOf(line, Listed.RateCard);

    /// <summary>Whether everything that it has presses for could be made there together, by the day where there is one.</summary>
    public bool HasRoomFor(IReadOnlyList<AskedLine> lines, DateOnly? by)
    {
        if (Presses.IsTooMuch(lines))
        {
            return false;
        }

        Span<int> byMethod = stackalloc int[Methods];
        foreach (AskedLine line in lines)
        {
            if (Presses.Has(line))
            {
                Presses.AddMinutes(line, line.Pieces, byMethod);
            }
        }

        return DateFor(byMethod) is { } date && Keeps(by, date) is not null;
    }

    /// <summary>The usual promise for a work, or <c>null</c> when no press week has room for it.</summary>
    public PromisedDate? DateFor(Work work)
    {
        Span<int> byMethod = stackalloc int[Methods];
        AddMinutes(work, byMethod);
        return DateFor(byMethod);
    }

    /// <summary>The usual promise for pieces of one line.</summary>
    public PromisedDate? DateFor(AskedLine line, int pieces)
    {
        Span<int> byMethod = stackalloc int[Methods];
        Presses.AddMinutes(line, pieces, byMethod);
        return DateFor(byMethod);
    }

    /// <summary>
    /// The promise, hurried just enough to be there on the day, or <c>null</c> when the rush ladder does not reach that far. A lead
    /// between the usual one and the first step is not sold.
    /// </summary>
    public PromisedDate? Keeps(DateOnly? by, PromisedDate promise)
    {
        if (by is not { } day || promise.ArrivesOn <= day)
        {
            return promise;
        }

        for (int lead = Math.Min(Listed.LeadDays - 1, Listed.LongestRush); lead >= Listed.ShortestLead; lead--)
        {
            PromisedDate hurried = PromisedDate.At(Listed, promise.Week, Accepted, lead, Zone.TransitDays);
            if (hurried.ArrivesOn <= day)
            {
                return hurried;
            }
        }

        return null;
    }

    private void AddMinutes(Work work, Span<int> byMethod)
    {
        foreach (WorkPart part in work.Parts)
        {
            Presses.AddMinutes(part.Asked, part.Pieces, byMethod);
        }
    }

    private PromisedDate? DateFor(ReadOnlySpan<int> byMethod)
    {
        if (FitsAtOnce(byMethod))
        {
            return usual;
        }

        return use.WeekWith(Listed, Listing(byMethod), Accepted) is { } week ? PromisedDate.At(Listed, week, Accepted, Listed.LeadDays, Zone.TransitDays) : null;
    }

    private bool FitsAtOnce(ReadOnlySpan<int> byMethod)
    {
        for (int method = 0; method < byMethod.Length; method++)
        {
            if (byMethod[method] == 0)
            {
                continue;
            }

            if (freeAtOnce[method] < 0)
            {
                freeAtOnce[method] = use.Free(Listed, (PrintMethod)method, usual.Week, Accepted);
            }

            if (byMethod[method] > freeAtOnce[method])
            {
                return false;
            }
        }

        return true;
    }

    private static List<MethodMinutes> Listing(ReadOnlySpan<int> byMethod)
    {
        var list = new List<MethodMinutes>(2);
        for (int method = 0; method < byMethod.Length; method++)
        {
            if (byMethod[method] > 0)
            {
                list.Add(new MethodMinutes((PrintMethod)method, byMethod[method]));
            }
        }

        return list;
    }
}
