using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Press minutes that the house gives to the platform in a usual week, by method. What is booked stays booked.</summary>
[By(Side.Manufacturer, "profile:write")]
public sealed record SaveWeeklyCapacity(IReadOnlyDictionary<PrintMethod, int> MinutesPerWeek) : IVerb<Done>;

internal sealed class SaveWeeklyCapacityHandler(AppDbContext db) : IHandler<SaveWeeklyCapacity, Done>
{
    public async Task<Outcome<Done>> Handle(SaveWeeklyCapacity verb, VerbContext context)
    {
        foreach ((PrintMethod method, int minutes) in verb.MinutesPerWeek)
        {
            if (CapacityCheck.Minutes(method, minutes, $"/minutes_per_week/{method}") is { } fault)
            {
                return fault;
            }
        }

        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        found.Value.Capacity = found.Value.Capacity with { MinutesPerWeek = verb.MinutesPerWeek };
        return Done.Ok;
    }
}
