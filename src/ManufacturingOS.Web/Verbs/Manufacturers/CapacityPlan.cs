using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Press minutes of one week that were set by hand.</summary>
/// <param name="Week">The Monday.</param>
public sealed record WeekLimit(PrintMethod Method, DateOnly Week, int Minutes);

/// <summary>When and how much a house works from today on, as one document in a fixed order.</summary>
/// <param name="LeadDays">Working days from acceptance to dispatch.</param>
/// <param name="Holidays">Days off that are still to come.</param>
/// <param name="WeekLimits">Weeks that differ from the usual one.</param>
public sealed record CapacityPlan(int LeadDays, IReadOnlyDictionary<PrintMethod, int> MinutesPerWeek, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<WeekLimit> WeekLimits)
{
    public CapacityPlan InOrder() =>
        new(
            LeadDays,
            MinutesPerWeek.OrderBy(m => m.Key).ToDictionary(),
            [.. Holidays.Order()],
            [.. WeekLimits.OrderBy(l => l.Week).ThenBy(l => l.Method)]
        );

    public static async Task<CapacityPlan> Read(AppDbContext db, Manufacturer own, DateOnly today, CancellationToken cancelled)
    {
        DateOnly thisWeek = WeeklyCapacity.WeekOf(today);
        List<CapacitySlot> byHand = await db.CapacitySlots.AsNoTracking()
            .Where(s => s.Manufacturer == own.Id && s.Week >= thisWeek && s.LimitMinutes != null)
            .ToListAsync(cancelled);
        return new CapacityPlan(
            own.LeadDays,
            own.Capacity.MinutesPerWeek,
            [.. own.Capacity.Holidays.Where(d => d >= today)],
            [.. byHand.Select(s => new WeekLimit(s.Method, s.Week, s.LimitMinutes!.Value))]
        ).InOrder();
    }
}
