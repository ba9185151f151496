using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>Takes a design out of the list. Refused while an open order needs it; past orders keep showing it, its external id is free again.</summary>
[By(Side.Merchant, "designs:write")]
public sealed record DeleteDesign(Id<Design> Design) : IVerb<Done>;

internal sealed class DeleteDesignHandler(AppDbContext db) : IHandler<DeleteDesign, Done>
{
    public async Task<Outcome<Done>> Handle(DeleteDesign verb, VerbContext context)
    {
        Design? design = await db.Designs.OwnedBy(context.Actor).FirstOrDefaultAsync(d => d.Id == verb.Design, context.Cancelled);
        if (design is null)
        {
            return Refusal.NotFound("design-not-found");
        }

        string? open = await DesignUse.OpenOrdersWith(db, context.Actor, design.Id).Select(o => o.Number).FirstOrDefaultAsync(context.Cancelled);
        if (open is not null)
        {
            return Refusal.Conflict("design-in-use", ("design", design.Name), ("order", open));
        }

        design.DeletedAt = context.Now;

        // The merchant's system may give the name to the next file.
        design.ExternalId = null;
        return Done.Ok;
    }
}
