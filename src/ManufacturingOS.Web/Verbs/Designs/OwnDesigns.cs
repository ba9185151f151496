using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Designs;

internal static class OwnDesigns
{
    /// <summary>The actor's designs in its mode that are not deleted: what anybody else has does not exist.</summary>
    public static IQueryable<Design> OwnedBy(this IQueryable<Design> designs, Actor actor) =>
        designs.Where(d => d.Organisation == actor.Organisation && d.Mode == actor.Mode && d.DeletedAt == null);
}
