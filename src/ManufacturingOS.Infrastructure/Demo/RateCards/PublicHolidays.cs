namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>The days on which presses stand still, 2026 to 2029: fixed days of the year, those that follow Easter, and the lunar new year's week.</summary>
internal static class PublicHolidays
{
    private static readonly DateOnly[] EasterSundays = [new(2026, 4, 5), new(2027, 3, 28), new(2028, 4, 16), new(2029, 4, 1)];
    private static readonly DateOnly[] LunarNewYears = [new(2026, 2, 17), new(2027, 2, 6), new(2028, 1, 26), new(2029, 2, 13)];

    public static IReadOnlyList<DateOnly> UnitedStates { get; } =
        [.. Fixed((1, 1), (7, 4), (12, 25)), new(2026, 11, 26), new(2027, 11, 25), new(2028, 11, 23), new(2029, 11, 22), new(2027, 5, 31), new(2027, 9, 6), new(2028, 5, 29), new(2028, 9, 4)];

    public static IReadOnlyList<DateOnly> Germany { get; } = [.. Fixed((1, 1), (5, 1), (10, 3), (12, 25), (12, 26)), .. AfterEaster(-2, 1, 39, 50)];

    public static IReadOnlyList<DateOnly> Poland { get; } = [.. Fixed((1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)), .. AfterEaster(1, 60)];

    public static IReadOnlyList<DateOnly> UnitedKingdom { get; } = [.. Fixed((1, 1), (12, 25), (12, 26)), .. AfterEaster(-2, 1), new(2027, 5, 3), new(2027, 5, 31), new(2027, 8, 30), new(2028, 5, 1), new(2028, 5, 29), new(2028, 8, 28)];

    public static IReadOnlyList<DateOnly> Portugal { get; } = [.. Fixed((1, 1), (4, 25), (5, 1), (6, 10), (8, 15), (10, 5), (11, 1), (12, 1), (12, 8), (12, 25)), .. AfterEaster(-2, 60)];

    public static IReadOnlyList<DateOnly> Vietnam { get; } = [.. Fixed((1, 1), (4, 30), (5, 1), (9, 2)), .. LunarNewYears.SelectMany(day => Week(day.AddDays(-1), 7))];

    public static IReadOnlyList<DateOnly> China { get; } = [.. Fixed((1, 1), (5, 1), (10, 1), (10, 2), (10, 3), (10, 4), (10, 5), (10, 6), (10, 7)), .. LunarNewYears.SelectMany(day => Week(day.AddDays(-1), 8))];

    public static IReadOnlyList<DateOnly> Mexico { get; } = [.. Fixed((1, 1), (5, 1), (9, 16), (12, 25)), new(2027, 2, 1), new(2027, 3, 15), new(2026, 11, 16), new(2027, 11, 15)];

    public static IReadOnlyList<DateOnly> Australia { get; } = [.. Fixed((1, 1), (1, 26), (4, 25), (12, 25), (12, 26)), .. AfterEaster(-2, 1)];

    private static IEnumerable<DateOnly> Fixed(params (int Month, int Day)[] days) =>
        from sunday in EasterSundays
        from day in days
        select new DateOnly(sunday.Year, day.Month, day.Day);

    private static IEnumerable<DateOnly> AfterEaster(params int[] days) => from sunday in EasterSundays from day in days select sunday.AddDays(day);

    private static IEnumerable<DateOnly> Week(DateOnly first, int days) => Enumerable.Range(0, days).Select(first.AddDays);
}
