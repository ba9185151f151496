using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Routing;

namespace ManufacturingOS.Planning.Scheduling;

/// <summary>
/// When a job leaves the house and when it is at the door. The day of acceptance is the last day of the offer window, so a promise
/// holds even when the manufacturer takes all the time it is given.
/// </summary>
/// <param name="Week">Monday of the week on the press.</param>
/// <param name="Lead">Working days from acceptance to dispatch that the promise counts on.</param>
public readonly record struct PromisedDate(DateOnly Week, int Lead, DateOnly ShipsOn, DateOnly ArrivesOn)
{
    /// <summary>
    /// The promise for work that needs <paramref name="minutes"/> on the presses, or <c>null</c> when no week has room. In the week
    /// of acceptance the usual lead holds; a later week is promised by its last working day, since the place in the week is the
    /// manufacturer's own affair.
    /// </summary>
    /// <param name="offeredOn">Day on which the offer goes out.</param>
    /// <param name="windowDays">Calendar days that the manufacturer has to accept.</param>
    /// <param name="lead">Working days from acceptance to dispatch, 0 or more.</param>
    public static PromisedDate? For(ListedManufacturer manufacturer, CapacityUse use, IReadOnlyList<MethodMinutes> minutes, DateOnly offeredOn, int windowDays, int lead, int transitDays)
    {
        DateOnly accepted = manufacturer.Capacity.AddWorkdays(offeredOn.AddDays(windowDays), 0);
        return use.WeekWith(manufacturer, minutes, accepted) is { } week ? At(manufacturer, week, accepted, lead, transitDays) : null;
    }

    /// <summary>The promise for a press week that is known already.</summary>
    public static PromisedDate At(ListedManufacturer manufacturer, DateOnly week, DateOnly accepted, int lead, int transitDays)
    {
        DateOnly ships = manufacturer.Capacity.AddWorkdays(accepted, lead);
        if (week > WeeklyCapacity.WeekOf(accepted))
        {
            DateOnly printed = LastWorkday(manufacturer.Capacity, week);
            ships = printed > ships ? printed : ships;
        }

        return new PromisedDate(week, lead, ships, AddBusinessDays(ships, transitDays));
    }

    /// <summary>Carriers move from Monday to Friday, whatever the house's own holidays.</summary>
    public static DateOnly AddBusinessDays(DateOnly from, int days)
    {
        DateOnly day = from;
        for (int left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    private static DateOnly LastWorkday(WeeklyCapacity capacity, DateOnly week)
    {
        DateOnly day = week.AddDays(4);
        while (day > week && !capacity.IsWorkday(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
