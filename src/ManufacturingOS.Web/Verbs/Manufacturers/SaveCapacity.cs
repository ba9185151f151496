using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>
/// Replaces the whole calendar in one step: usual week, lead days, days off and the weeks that differ. What is booked stays booked, so a
/// week that would fall below it refuses the whole.
/// </summary>
/// <param name="Known">Stamp of the calendar that the caller has seen; <c>null</c> takes whatever is there.</param>
[By(Side.Manufacturer, "profile:write")]
public sealed record SaveCapacity(CapacityPlan Plan, string? Known = null) : IVerb<Done>;

internal sealed class SaveCapacityHandler(AppDbContext db) : IHandler<SaveCapacity, Done>
{
    public async Task<Outcome<Done>> Handle(SaveCapacity verb, VerbContext context)
    {
        IReadOnlyList<Refusal> faults = CapacityCheck.Check(verb.Plan, context.Today);
        if (faults.Count > 0)
        {
            return faults[0] with { Others = [.. faults.Skip(1)] };
        }

        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Manufacturer own = found.Value;
        CapacityPlan now = await CapacityPlan.Read(db, own, context.Today, context.Cancelled);
        if (ProfileStamp.Differs(verb.Known, now) is { } stale)
        {
            return stale;
        }

        // Always a new value, so that the row's version moves even when only weeks differ: of two calendars saved at once one comes second.
        own.Capacity = new WeeklyCapacity(verb.Plan.MinutesPerWeek, [.. verb.Plan.Holidays.Order()]);
        own.LeadDays = verb.Plan.LeadDays;
        return await SetWeeks(own, now.WeekLimits, verb.Plan.WeekLimits, context) is { } refusal ? refusal : Done.Ok;
    }

    private async Task<Refusal?> SetWeeks(Manufacturer own, IReadOnlyList<WeekLimit> before, IReadOnlyList<WeekLimit> wanted, VerbContext context)
    {
        foreach (WeekLimit gone in before.Where(b => !wanted.Any(w => w.Method == b.Method && w.Week == b.Week)))
        {
            await WeekBook.Limit(db, own, gone.Method, gone.Week, null, context.Cancelled);
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            if (!before.Contains(wanted[i]) && await WeekBook.Limit(db, own, wanted[i].Method, wanted[i].Week, wanted[i].Minutes, context.Cancelled) is { } refusal)
            {
                return refusal with { Pointer = $"/week_limits/{i}/minutes" };
            }
        }

        return null;
    }
}
