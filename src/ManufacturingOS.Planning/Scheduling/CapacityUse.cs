using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Routing;

namespace ManufacturingOS.Planning.Scheduling;

/// <summary>Press minutes that are already given away, by manufacturer, method and week (named by its Monday).</summary>
public sealed class CapacityUse
{
    /// <summary>Weeks looked ahead for a free press; later than this is no promise anybody wants.</summary>
    public const int Horizon = 26;

    /// <summary>Minutes per week are given for a week of five working days.</summary>
    private const int FullWeek = 5;

    private readonly Dictionary<(Id<Organisation> Manufacturer, PrintMethod Method, DateOnly Week), int> booked;

    public CapacityUse(IEnumerable<BookedMinutes> bookings)
    {
        booked = [];
        foreach (BookedMinutes booking in bookings)
        {
            Add(booking);
        }
    }

    private CapacityUse(CapacityUse before) => booked = new(before.booked);

    public static CapacityUse None { get; } = new([]);

    public int Booked(Id<Organisation> manufacturer, PrintMethod method, DateOnly week) => booked.GetValueOrDefault((manufacturer, method, week));

    /// <summary>The same with these jobs booked in their weeks; this one stays as it is.</summary>
    public CapacityUse With(IEnumerable<PlannedJob> jobs) =>
        With(from job in jobs from minutes in job.Minutes select new BookedMinutes(job.Manufacturer, minutes.Method, job.Week, minutes.Minutes));

    /// <summary>The same with these minutes booked; this one stays as it is.</summary>
    public CapacityUse With(IEnumerable<BookedMinutes> bookings)
    {
        var after = new CapacityUse(this);
        foreach (BookedMinutes booking in bookings)
        {
            after.Add(booking);
        }

        return after;
    }

    /// <summary>
    /// Minutes that can still be given away in a week for work that starts on <paramref name="earliest"/> or later: a week with
    /// holidays has less, and a week that has begun has no more than its remaining days.
    /// </summary>
    public int Free(ListedManufacturer manufacturer, PrintMethod method, DateOnly week, DateOnly earliest)
    {
        int full = manufacturer.MinutesPerWeek(method);
        if (full == 0)
        {
            return 0;
        }

        (int days, int left) = Workdays(manufacturer.Capacity, week, earliest);
        long free = Math.Min(((long)full * days / FullWeek) - Booked(manufacturer.Id, method, week), (long)full * left / FullWeek);
        return (int)Math.Max(0, free);
    }

    /// <summary>The Monday of the first week in which all minutes fit together, or <c>null</c> when none within <see cref="Horizon"/> weeks has room.</summary>
    /// <param name="minutes">At most one entry a method.</param>
    public DateOnly? WeekWith(ListedManufacturer manufacturer, IReadOnlyList<MethodMinutes> minutes, DateOnly earliest)
    {
        DateOnly week = WeeklyCapacity.WeekOf(earliest);
        for (int i = 0; i < Horizon; i++, week = week.AddDays(7))
        {
            if (minutes.All(wanted => wanted.Minutes <= Free(manufacturer, wanted.Method, week, earliest)))
            {
                return week;
            }
        }

        return null;
    }

    private static (int InWeek, int FromEarliest) Workdays(WeeklyCapacity capacity, DateOnly week, DateOnly earliest)
    {
        int days = 0;
        int left = 0;
        for (DateOnly day = week; day < week.AddDays(FullWeek); day = day.AddDays(1))
        {
            if (capacity.IsWorkday(day))
            {
                days++;
                left += day >= earliest ? 1 : 0;
            }
        }

        return (days, left);
    }

    private void Add(BookedMinutes booking)
    {
        (Id<Organisation>, PrintMethod, DateOnly) key = (booking.Manufacturer, booking.Method, WeeklyCapacity.WeekOf(booking.Week));
        booked[key] = checked(booked.GetValueOrDefault(key) + booking.Minutes);
    }
}

/// <summary>Press minutes given away in the week of a Monday, 0 or more.</summary>
public readonly record struct BookedMinutes(Id<Organisation> Manufacturer, PrintMethod Method, DateOnly Week, int Minutes);
