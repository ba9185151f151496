using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>A method that a manufacturer has a press for, on which blanks, how large and how many.</summary>
/// <param name="Blanks">Slugs of the blanks it holds or can buy.</param>
/// <param name="MaxWidth">Largest printed width.</param>
/// <param name="MinPieces">Fewest pieces of one job, 1 or more.</param>
/// <param name="MaxColours">Ink or thread colours; <c>null</c> where the method has no such limit.</param>
/// <param name="SetupMinutes">Press minutes for one screen or one set-up.</param>
/// <param name="PiecesPerHour">Printed pieces (one location) in an hour, above 0.</param>
public sealed record Capability(
    PrintMethod Method,
    IReadOnlyList<string> Blanks,
    Tenths MaxWidth,
    Tenths MaxHeight,
    int MinPieces,
    int MaxPieces,
    int? MaxColours,
    int SetupMinutes,
    int PiecesPerHour
)
{
    /// <summary>minutes = set-ups × set-up minutes + pieces × locations × 60 / rate, rounded up (facts: pricing 10).</summary>
    public int Minutes(int setups, int pieces, int locations) =>
        checked((setups * SetupMinutes) + (int)(((long)pieces * locations * 60 + PiecesPerHour - 1) / PiecesPerHour));
}

/// <summary>Press minutes a manufacturer gives to the platform in one week, by method, and the days on which it works.</summary>
/// <param name="Holidays">Days on which nothing is made or shipped, besides Saturdays and Sundays.</param>
public sealed record WeeklyCapacity(IReadOnlyDictionary<PrintMethod, int> MinutesPerWeek, IReadOnlyList<DateOnly> Holidays)
{
    public bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>The day that is <paramref name="workdays"/> working days after <paramref name="from"/> (0 gives the next workday from there).</summary>
    public DateOnly AddWorkdays(DateOnly from, int workdays)
    {
        DateOnly day = from;
        while (!IsWorkday(day))
        {
            day = day.AddDays(1);
        }

        for (int left = workdays; left > 0; left--)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (!IsWorkday(day));
        }

        return day;
    }

    /// <summary>The Monday of the week that capacity is counted in.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <summary>
/// How a manufacturer has done: the open formula is 100 × (0.5 × on time + 0.4 × passed + 0.1 × accepted). New manufacturers start
/// from ten good jobs so that one bad one does not end them.
/// </summary>
public sealed record Scorecard(int Jobs, int OnTime, int Pieces, int PassedPieces, int Offers, int AcceptedOffers)
{
    public static Scorecard New { get; } = new(10, 10, 1000, 990, 10, 9);

    /// <summary>0 to 100.</summary>
    public int Score => (int)Math.Round(100 * ((0.5 * OnTime / Jobs) + (0.4 * PassedPieces / Pieces) + (0.1 * AcceptedOffers / Offers)), MidpointRounding.AwayFromZero);

    /// <summary>Share of pieces that passed the quality check, 0 to 1.</summary>
    public decimal Quality => (decimal)PassedPieces / Pieces;
}
