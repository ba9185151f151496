using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Looks figures of the calendar over before they are kept, each with a pointer to what is wrong.</summary>
internal static class CapacityCheck
{
    /// <summary>How far ahead weeks are planned.</summary>
    public const int WeeksAhead = 26;

    /// <summary>Ten presses of one method around the clock.</summary>
    public const int MostMinutes = 10 * 7 * 24 * 60;

    private const int MostDays = 200;
    private const int YearsAhead = 3;
    private const int MostLeadDays = 60;

    private static int MostLimits => (WeeksAhead + 1) * Enum.GetValues<PrintMethod>().Length;

    /// <summary>Every fault of a whole calendar. What is gone by is refused: dropping it unseen would be no answer.</summary>
    public static IReadOnlyList<Refusal> Check(CapacityPlan plan, DateOnly today)
    {
        var faults = new List<Refusal>();
        faults.AddRange(Faults(LeadDays(plan.LeadDays, "/lead_days")));
        faults.AddRange(plan.MinutesPerWeek.SelectMany(m => Faults(Minutes(m.Key, m.Value, $"/minutes_per_week/{m.Key}"))));
        if (plan.Holidays.Count > MostDays || plan.WeekLimits.Count > MostLimits)
        {
            faults.AddRange(Faults(TooMany("holidays-too-many", plan.Holidays.Count, MostDays, "/holidays")));
            faults.AddRange(Faults(TooMany("rows-too-many", plan.WeekLimits.Count, MostLimits, "/week_limits")));
            return faults;
        }

        CheckHolidays(plan.Holidays, today, faults);
        CheckWeeks(plan.WeekLimits, today, faults);
        return faults;
    }

    /// <summary>Holidays of the page: what is past or said twice is left out by the verb.</summary>
    public static Refusal? Holidays(IReadOnlyList<DateOnly> days, DateOnly today, string at) =>
        TooMany("holidays-too-many", days.Count, MostDays, at) ?? days.Select((day, i) => TooFar(day, today, $"{at}/{i}")).OfType<Refusal>().FirstOrDefault();

    public static Refusal? LeadDays(int days, string at) => days is < 1 or > MostLeadDays ? Refusal.Invalid("lead-days-out-of-range", at, ("max", MostLeadDays)) : null;

    public static Refusal? Minutes(PrintMethod method, int minutes, string at) =>
        minutes is < 0 or > MostMinutes ? Refusal.Invalid("capacity-minutes-out-of-range", at, ("method", method.ToString()), ("max", MostMinutes)) : null;

    /// <summary>A week is named by its Monday, from this one on.</summary>
    public static Refusal? Week(DateOnly week, DateOnly today, string at)
    {
        DateOnly first = WeeklyCapacity.WeekOf(today);
        DateOnly last = first.AddDays(7 * WeeksAhead);
        return week != WeeklyCapacity.WeekOf(week) || week < first || week > last ? Refusal.Invalid("week-out-of-range", at, ("from", first), ("to", last)) : null;
    }

    private static void CheckHolidays(IReadOnlyList<DateOnly> days, DateOnly today, List<Refusal> faults)
    {
        var seen = new HashSet<DateOnly>();
        for (int i = 0; i < days.Count; i++)
        {
            string at = $"/holidays/{i}";
            faults.AddRange(Faults(TooFar(days[i], today, at)));
            if (days[i] < today)
            {
                faults.Add(Refusal.Invalid("holiday-past", at, ("day", days[i]), ("first", today)));
            }

            if (!seen.Add(days[i]))
            {
                faults.Add(Refusal.Invalid("holiday-twice", at, ("day", days[i])));
            }
        }
    }

    private static void CheckWeeks(IReadOnlyList<WeekLimit> limits, DateOnly today, List<Refusal> faults)
    {
        var seen = new HashSet<(PrintMethod, DateOnly)>();
        for (int i = 0; i < limits.Count; i++)
        {
            WeekLimit limit = limits[i];
            string at = $"/week_limits/{i}";
            faults.AddRange(Faults(Week(limit.Week, today, at + "/week")));
            faults.AddRange(Faults(Minutes(limit.Method, limit.Minutes, at + "/minutes")));
            if (!seen.Add((limit.Method, limit.Week)))
            {
                faults.Add(Refusal.Invalid("week-limit-twice", at, ("week", limit.Week), ("method", limit.Method.ToString())));
            }
        }
    }

    private static Refusal? TooMany(string code, int rows, int limit, string at) => rows > limit ? Refusal.Invalid(code, at, ("limit", limit)) : null;

    private static Refusal? TooFar(DateOnly day, DateOnly today, string at)
    {
        DateOnly last = today.AddYears(YearsAhead);
        return day > last ? Refusal.Invalid("holiday-too-far", at, ("day", day), ("last", last)) : null;
    }

    private static IEnumerable<Refusal> Faults(Refusal? fault) => fault is null ? [] : [fault];
}
