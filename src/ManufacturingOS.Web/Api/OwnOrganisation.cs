using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

/// <summary>
/// Whom a key acts for. Members, keys and the organisation's own data are changed in the browser only: a key that leaks must not be able
/// to make itself a successor.
/// </summary>
internal static class OwnOrganisationApi
{
    private const Side Anyone = Side.Merchant | Side.Manufacturer | Side.Admin;

    public static void MapOwnOrganisation(this RouteGroupBuilder v1) =>
        v1.MapGet("/organisation", Get).WithTags("Organisation").ForAnyKey(Anyone, "organisation:read").Describe("GetOrganisation", "The organisation, mode and scopes of the key that asks").Returns<OrganisationResource>(200);

    private static async Task<IResult> Get(AppDbContext db, HttpContext http)
    {
        Actor actor = http.Actor();
        Organisation own = await db.Organisations.AsNoTracking().FirstAsync(o => o.Id == actor.Organisation, http.RequestAborted);
        return Answer.Json(
            new OrganisationResource(own.Id, own.Kind, own.Name, own.Country, own.Language, own.Currency, own.TimeZone, actor.Mode, new KeyResource(actor.Id, actor.Name, [.. (actor.Scopes ?? new HashSet<string>(StringComparer.Ordinal)).Order(StringComparer.Ordinal)]))
        );
    }

    /// <param name="TimeZone">IANA name.</param>
    internal sealed record OrganisationResource(Id<Organisation> Id, OrganisationKind Kind, string Name, string Country, string Language, Currency Currency, string TimeZone, Mode Mode, KeyResource Key);

    internal sealed record KeyResource(string Id, string Name, IReadOnlyList<string> Scopes);
}
