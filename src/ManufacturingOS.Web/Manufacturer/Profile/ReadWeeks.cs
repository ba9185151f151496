using System.Globalization;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>Booked press minutes of one week against what there are.</summary>
/// <param name="Holidays">Days off between Monday and Friday.</param>
/// <param name="ByHand">The limit was changed for this week.</param>
public sealed record WeekLoad(DateOnly Monday, int Used, int Limit, int Holidays, bool ByHand, bool IsNow)
{
    private const int Tight = 80;

    private int Share => Limit > 0 ? (int)Math.Min(100, 100L * Used / Limit) : Used > 0 ? 100 : 0;

    public string Percent => Share.ToString(CultureInfo.InvariantCulture);

    public string? Tone => Used > Limit ? "capacity__load--over" : Share >= Tight ? "capacity__load--tight" : null;
}

public static class ReadWeeks
{
    private const int Ahead = 12;
    private const int Workdays = 5;

    public static async Task<IReadOnlyList<WeekLoad>> Run(AppDbContext db, Manufacturer own, PrintMethod method, DateOnly today)
    {
        DateOnly first = WeeklyCapacity.WeekOf(today);
        DateOnly last = first.AddDays(7 * Ahead);
        Dictionary<DateOnly, CapacitySlot> slots = await db.CapacitySlots
            .Where(s => s.Manufacturer == own.Id && s.Method == method && s.Week >= first && s.Week < last)
            .ToDictionaryAsync(s => s.Week);
        return [.. Enumerable.Range(0, Ahead).Select(i => WeekOf(first.AddDays(7 * i), i == 0))];

        WeekLoad WeekOf(DateOnly monday, bool isNow)
        {
            CapacitySlot? slot = slots.GetValueOrDefault(monday);
            int off = Enumerable.Range(0, Workdays).Count(d => !own.Capacity.IsWorkday(monday.AddDays(d)));
            return new WeekLoad(monday, slot?.UsedMinutes ?? 0, CapacityBook.LimitOf(own, method, monday, slot?.LimitMinutes), off, slot?.LimitMinutes is not null, isNow);
        }
    }
}
