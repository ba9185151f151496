using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Changes the press minutes of one week by hand, never below what is booked; without minutes the usual week holds again.</summary>
/// <param name="Week">The Monday.</param>
[By(Side.Manufacturer, "profile:write")]
public sealed record SetWeekLimit(PrintMethod Method, DateOnly Week, int? Minutes) : IVerb<Done>;

internal sealed class SetWeekLimitHandler(AppDbContext db) : IHandler<SetWeekLimit, Done>
{
    public async Task<Outcome<Done>> Handle(SetWeekLimit verb, VerbContext context)
    {
        if ((CapacityCheck.Week(verb.Week, context.Today, "/week") ?? CapacityCheck.Minutes(verb.Method, verb.Minutes ?? 0, "/minutes")) is { } fault)
        {
            return fault;
        }

        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        return await WeekBook.Limit(db, found.Value, verb.Method, verb.Week, verb.Minutes, context.Cancelled) is { } refusal ? refusal : Done.Ok;
    }
}
