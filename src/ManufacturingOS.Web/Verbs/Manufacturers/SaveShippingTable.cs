using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Where the house ships to, for how much, in how many days: replaces the whole table.</summary>
/// <param name="Known">Stamp of the table that the caller has seen; <c>null</c> takes whatever is there.</param>
[By(Side.Manufacturer, "profile:write")]
public sealed record SaveShippingTable(ShippingTable Table, string? Known = null) : IVerb<Done>;

internal sealed class SaveShippingTableHandler(AppDbContext db) : IHandler<SaveShippingTable, Done>
{
    public async Task<Outcome<Done>> Handle(SaveShippingTable verb, VerbContext context)
    {
        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        IReadOnlyList<Refusal> faults = ShippingTableCheck.Check(verb.Table, found.Value.Currency);
        if (faults.Count > 0)
        {
            return faults[0] with { Others = [.. faults.Skip(1)] };
        }

        if (ProfileStamp.Differs(verb.Known, found.Value.Shipping) is { } stale)
        {
            return stale;
        }

        found.Value.Shipping = verb.Table;
        return Done.Ok;
    }
}
