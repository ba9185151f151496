using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>What the house can make: replaces the whole list. Open jobs go on as they were planned.</summary>
[By(Side.Manufacturer, "profile:write")]
public sealed record SaveCapabilities(IReadOnlyList<Capability> Capabilities) : IVerb<Done>;

internal sealed class SaveCapabilitiesHandler(AppDbContext db) : IHandler<SaveCapabilities, Done>
{
    public async Task<Outcome<Done>> Handle(SaveCapabilities verb, VerbContext context)
    {
        IReadOnlyList<Refusal> faults = CapabilityCheck.Check(verb.Capabilities);
        if (faults.Count > 0)
        {
            return faults[0] with { Others = [.. faults.Skip(1)] };
        }

        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        found.Value.Capabilities = verb.Capabilities;
        return Done.Ok;
    }
}
