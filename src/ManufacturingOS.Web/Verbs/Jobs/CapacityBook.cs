using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>Takes press minutes out of a manufacturer's week and gives them back. The condition stands in the update, so no race oversells.</summary>
internal static class CapacityBook
{
    private const int FullWeek = 5;

    /// <summary>Minutes of a week of five working days, less what holidays take; a week changed by hand has its own limit.</summary>
    public static int LimitOf(Manufacturer manufacturer, PrintMethod method, DateOnly week, int? byHand) =>
        byHand
        ?? (int)((long)manufacturer.Capacity.MinutesPerWeek.GetValueOrDefault(method) * Enumerable.Range(0, FullWeek).Count(i => manufacturer.Capacity.IsWorkday(week.AddDays(i))) / FullWeek);

    public static async Task<Refusal?> Take(AppDbContext db, Manufacturer manufacturer, PlannedJob plan, CancellationToken cancelled)
    {
        foreach (MethodMinutes wanted in plan.Minutes.OrderBy(m => m.Method))
        {
            IQueryable<CapacitySlot> slot = Slot(db, manufacturer.Id, wanted.Method, plan.Week);
            CapacitySlot? known = await slot.AsNoTracking().FirstOrDefaultAsync(cancelled);
            if (known is null)
            {
                // Two first bookings of a week meet at the key; the loser's verb runs again and finds the row.
                db.CapacitySlots.Add(new CapacitySlot { Manufacturer = manufacturer.Id, Method = wanted.Method, Week = plan.Week });
                await db.SaveChangesAsync(cancelled);
            }

            // The week's own limit is read where it is compared: it may be changed by hand at this very moment.
            int usual = LimitOf(manufacturer, wanted.Method, plan.Week, byHand: null);
            int taken = await slot.Where(s => s.UsedMinutes + wanted.Minutes <= (s.LimitMinutes ?? usual))
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedMinutes, c => c.UsedMinutes + wanted.Minutes), cancelled);
            if (taken == 0)
            {
                return Refusal.Conflict("capacity-used-up", ("week", plan.Week), ("minutes", wanted.Minutes), ("free", Math.Max(0, (known?.LimitMinutes ?? usual) - (known?.UsedMinutes ?? 0))));
            }
        }

        db.ChangedTopics.Add(manufacturer.Id.Value);
        db.ChangedTopics.Add(LiveTopic.Capacity);
        return null;
    }

    public static async Task GiveBack(AppDbContext db, Job job, CancellationToken cancelled)
    {
        foreach (MethodMinutes booked in job.Plan.Minutes)
        {
            await Slot(db, job.Manufacturer, booked.Method, job.Plan.Week)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedMinutes, c => c.UsedMinutes >= booked.Minutes ? c.UsedMinutes - booked.Minutes : 0), cancelled);
        }

        db.ChangedTopics.Add(job.Manufacturer.Value);
        db.ChangedTopics.Add(LiveTopic.Capacity);
    }

    private static IQueryable<CapacitySlot> Slot(AppDbContext db, Id<Domain.Organisations.Organisation> manufacturer, PrintMethod method, DateOnly week) =>
        db.CapacitySlots.Where(s => s.Manufacturer == manufacturer && s.Method == method && s.Week == week);
}
