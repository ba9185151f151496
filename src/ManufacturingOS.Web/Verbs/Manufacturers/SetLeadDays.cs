using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Working days from acceptance to dispatch when the press is free. Open jobs keep their dates.</summary>
[By(Side.Manufacturer, "profile:write")]
public sealed record SetLeadDays(int Days) : IVerb<Done>;

internal sealed class SetLeadDaysHandler(AppDbContext db) : IHandler<SetLeadDays, Done>
{
    public async Task<Outcome<Done>> Handle(SetLeadDays verb, VerbContext context)
    {
        if (CapacityCheck.LeadDays(verb.Days, "/days") is { } fault)
        {
            return fault;
        }

        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        found.Value.LeadDays = verb.Days;
        return Done.Ok;
    }
}
