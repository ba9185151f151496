using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>
/// Changes the press minutes of one week by hand, never below what is booked; without minutes the usual week holds again. The condition
/// stands in the update, so that a job accepted at the same moment keeps its minutes.
/// </summary>
/// <param name="Week">The Monday.</param>
[By(Side.Manufacturer, "profile:write")]
public sealed record SetWeekLimit(PrintMethod Method, DateOnly Week, int? Minutes) : IVerb<Done>;

internal sealed class SetWeekLimitHandler(AppDbContext db) : IHandler<SetWeekLimit, Done>
{
    /// <summary>How far ahead weeks are planned.</summary>
    internal const int WeeksAhead = 26;

    public async Task<Outcome<Done>> Handle(SetWeekLimit verb, VerbContext context)
    {
        DateOnly thisWeek = WeeklyCapacity.WeekOf(context.Today);
        if (verb.Week != WeeklyCapacity.WeekOf(verb.Week) || verb.Week < thisWeek || verb.Week > thisWeek.AddDays(7 * WeeksAhead))
        {
            return Refusal.Invalid("week-out-of-range", "/week", ("from", thisWeek), ("to", thisWeek.AddDays(7 * WeeksAhead)));
        }

        if (verb.Minutes is < 0 or > SaveWeeklyCapacityHandler.MostMinutes)
        {
            return Refusal.Invalid("capacity-minutes-out-of-range", "/minutes", ("method", verb.Method.ToString()), ("max", SaveWeeklyCapacityHandler.MostMinutes));
        }

        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        return found.IsOk ? await Set(verb, found.Value, context) : found.Refusal;
    }

    private async Task<Outcome<Done>> Set(SetWeekLimit verb, Manufacturer own, VerbContext context)
    {
        IQueryable<CapacitySlot> slot = db.CapacitySlots.Where(s => s.Manufacturer == own.Id && s.Method == verb.Method && s.Week == verb.Week);
        if (!await slot.AnyAsync(context.Cancelled))
        {
            db.CapacitySlots.Add(new CapacitySlot { Manufacturer = own.Id, Method = verb.Method, Week = verb.Week, LimitMinutes = verb.Minutes });
            return Done.Ok;
        }

        int changed = await slot.Where(s => verb.Minutes == null || s.UsedMinutes <= verb.Minutes)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.LimitMinutes, verb.Minutes), context.Cancelled);
        if (changed == 0)
        {
            int used = await slot.Select(s => s.UsedMinutes).FirstAsync(context.Cancelled);
            return Refusal.Conflict("week-limit-below-used", ("week", verb.Week), ("used", used)) with { Pointer = "/minutes" };
        }

        db.ChangedTopics.Add(own.Id.Value);
        db.ChangedTopics.Add(LiveTopic.Capacity);
        return Done.Ok;
    }
}
