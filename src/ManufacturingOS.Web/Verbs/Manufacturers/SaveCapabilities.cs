using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>What the house can make: replaces the whole list. Open jobs go on as they were planned.</summary>
/// <param name="Known">Stamp of the list that the caller has seen; <c>null</c> takes whatever is there.</param>
[By(Side.Manufacturer, "profile:write")]
public sealed record SaveCapabilities(IReadOnlyList<Capability> Capabilities, string? Known = null) : IVerb<Done>;

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

        if (ProfileStamp.Differs(verb.Known, found.Value.Capabilities) is { } stale)
        {
            return stale;
        }

        found.Value.Capabilities = verb.Capabilities;
        return Done.Ok;
    }
}
