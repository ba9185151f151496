using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Days on which nothing is made or shipped: replaces the list. Past days are kept out of it.</summary>
[By(Side.Manufacturer, "profile:write")]
public sealed record SetHolidays(IReadOnlyList<DateOnly> Days) : IVerb<Done>;

internal sealed class SetHolidaysHandler(AppDbContext db) : IHandler<SetHolidays, Done>
{
    private const int MostDays = 200;
    private const int YearsAhead = 3;

    public async Task<Outcome<Done>> Handle(SetHolidays verb, VerbContext context)
    {
        DateOnly last = context.Today.AddYears(YearsAhead);
        if (verb.Days.Count > MostDays)
        {
            return Refusal.Invalid("holidays-too-many", "/days", ("limit", MostDays));
        }

        for (int i = 0; i < verb.Days.Count; i++)
        {
            if (verb.Days[i] > last)
            {
                return Refusal.Invalid("holiday-too-far", $"/days/{i}", ("day", verb.Days[i]), ("last", last));
            }
        }

        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        found.Value.Capacity = found.Value.Capacity with { Holidays = [.. verb.Days.Where(d => d >= context.Today).Distinct().Order()] };
        return Done.Ok;
    }
}
