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
    public async Task<Outcome<Done>> Handle(SetHolidays verb, VerbContext context)
    {
        if (CapacityCheck.Holidays(verb.Days, context.Today, "/days") is { } fault)
        {
            return fault;
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
