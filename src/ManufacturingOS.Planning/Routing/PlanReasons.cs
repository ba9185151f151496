using System.Globalization;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Planning.Routing;

/// <summary>
/// The sentences that explain a plan, by code. Values are text that a page puts into the reader's form by their names: <c>saves</c>,
/// <c>total</c> and <c>cost</c> are amounts with their currency (<c>12.99 USD</c>), <c>date</c> and <c>week</c> are ISO days,
/// <c>country</c> is ISO 3166-1 alpha-2, everything else is a number or a name as it is.
/// </summary>
public static class PlanReasons
{
    public static Reason Cheapest(Money saves) => With("reason.cheapest", ("saves", saves.ToString()));

    public static Reason OnlyOne => With("reason.only-one");

    public static Reason Fastest(int days) => With("reason.fastest", ("days", Number(days)));

    public static Reason Near(string country) => With("reason.near", ("country", country));

    public static Reason SplitByMethod(int parts) => With("reason.split-by-method", ("parts", Number(parts)));

    public static Reason SplitByDate(int parts, DateOnly date) => With("reason.split-by-date", ("parts", Number(parts)), ("date", Day(date)));

    public static Reason SplitByQuantity(int parts, int pieces) => With("reason.split-by-quantity", ("parts", Number(parts)), ("pieces", Number(pieces)));

    public static Reason SplitSaves(int parts, Money saves) => With("reason.split-saves", ("parts", Number(parts)), ("saves", saves.ToString()));

    public static Reason CapacityFree(DateOnly week) => With("reason.capacity-free", ("week", Day(week)));

    public static Reason Score(int score) => With("reason.score", ("score", Number(score)));

    public static Reason Rush(int percent) => With("reason.rush", ("percent", Number(percent)));

    public static Reason Earliest(DateOnly date, Money total) => With("reason.earliest", ("date", Day(date)), ("total", total.ToString()));

    public static Reason NextBest(string name, Money cost) => With("reason.next-best", ("name", name), ("cost", cost.ToString()));

    public static Reason KeepsDate(DateOnly date) => With("reason.keeps-date", ("date", Day(date)));

    public static Reason Late(int days) => With("reason.late", ("days", Number(days)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Reason With(string code, params (string Name, string Value)[] values) =>
        new(code, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
}
