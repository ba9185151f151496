using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

internal static class OwnManufacturerQuery
{
    /// <summary>The making side of the actor's own organisation.</summary>
    public static async Task<Outcome<Manufacturer>> OwnManufacturer(this AppDbContext db, VerbContext context)
    {
        Manufacturer? own = await db.Manufacturers.FirstOrDefaultAsync(m => m.Id == context.Actor.Organisation && m.Mode == context.Actor.Mode, context.Cancelled);
        return own is null ? Refusal.NotFound("manufacturer-not-found") : own;
    }
}
