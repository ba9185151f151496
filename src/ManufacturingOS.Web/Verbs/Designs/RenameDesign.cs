using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>Calls a design differently. The rules that look at names do so when it comes in; orders keep the name they were placed with.</summary>
[By(Side.Merchant, "designs:write")]
public sealed record RenameDesign(Id<Design> Design, string Name) : IVerb<Done>;

internal sealed class RenameDesignHandler(AppDbContext db) : IHandler<RenameDesign, Done>
{
    public async Task<Outcome<Done>> Handle(RenameDesign verb, VerbContext context)
    {
        if (DesignLabel.CheckName(verb.Name) is { } fault)
        {
            return fault;
        }

        Design? design = await db.Designs.OwnedBy(context.Actor).FirstOrDefaultAsync(d => d.Id == verb.Design, context.Cancelled);
        if (design is null)
        {
            return Refusal.NotFound("design-not-found");
        }

        design.Name = verb.Name.Trim();
        return Done.Ok;
    }
}
