using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Changes a week's own limit, never below what is booked. The condition stands in the update, so that a job accepted at the same moment keeps its minutes.</summary>
internal static class WeekBook
{
    /// <param name="minutes"><c>null</c>: the usual week holds again.</param>
    public static async Task<Refusal?> Limit(AppDbContext db, Manufacturer own, PrintMethod method, DateOnly week, int? minutes, CancellationToken cancelled)
    {
        IQueryable<CapacitySlot> slot = db.CapacitySlots.Where(s => s.Manufacturer == own.Id && s.Method == method && s.Week == week);
        if (!await slot.AnyAsync(cancelled))
        {
            db.CapacitySlots.Add(new CapacitySlot { Manufacturer = own.Id, Method = method, Week = week, LimitMinutes = minutes });
            return null;
        }

        int changed = await slot.Where(s => minutes == null || s.UsedMinutes <= minutes).ExecuteUpdateAsync(s => s.SetProperty(c => c.LimitMinutes, minutes), cancelled);
        if (changed == 0)
        {
            int used = await slot.Select(s => s.UsedMinutes).FirstAsync(cancelled);
            return Refusal.Conflict("week-limit-below-used", ("week", week), ("used", used)) with { Pointer = "/minutes" };
        }

        db.ChangedTopics.Add(own.Id.Value);
        db.ChangedTopics.Add(LiveTopic.Capacity);
        return null;
    }
}
