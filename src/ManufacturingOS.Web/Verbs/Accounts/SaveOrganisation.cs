using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Changes how the organisation presents itself. A manufacturer's rate card keeps its own currency.</summary>
/// <param name="Version">What the owner saw; somebody else's change in between is not overwritten.</param>
[By(Side.Merchant | Side.Manufacturer | Side.Admin, OwnerOnly = true)]
public sealed record SaveOrganisation(string Organisation, string Country, string Language, string Currency, string TimeZone, long Version) : IVerb<Done>;

internal sealed class SaveOrganisationHandler(AppDbContext db) : IHandler<SaveOrganisation, Done>
{
    public async Task<Outcome<Done>> Handle(SaveOrganisation verb, VerbContext context)
    {
        var faults = new Faults();
        OrganisationCheck.Check(faults, verb.Organisation, verb.Country, verb.Language, verb.Currency);
        faults.Add(!TimeZoneInfo.TryFindSystemTimeZoneById(verb.TimeZone ?? "", out _), "time-zone-unknown", "/zone");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        Organisation organisation = await db.Organisations.SingleAsync(o => o.Id == context.Actor.Organisation, context.Cancelled);
        if (organisation.Version != verb.Version)
        {
            return Refusal.Conflict("changed-meanwhile");
        }

        organisation.Name = verb.Organisation.Trim();
        organisation.Country = verb.Country;
        organisation.Language = verb.Language;
        organisation.Currency = Domain.Common.Currency.Of(verb.Currency);
        organisation.TimeZone = verb.TimeZone!;
        db.ChangedTopics.Add(organisation.Id.Value);
        context.Audit(nameof(SaveOrganisation), organisation.Id.Value);
        return Done.Ok;
    }
}
