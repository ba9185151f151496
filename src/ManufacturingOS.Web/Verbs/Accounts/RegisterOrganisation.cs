using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>
/// Makes an organisation with its first owner, who confirms the address by mail. An address that has an account already gets the same
/// answer, and a mail that says so. A registration that was never confirmed gives way to the next one.
/// </summary>
[By(Side.System)]
public sealed record RegisterOrganisation(
    OrganisationKind Kind,
    string Organisation,
    string Country,
    string Language,
    string Currency,
    string Name,
    string Email,
    string Password
) : IVerb<Done>;

internal sealed class RegisterOrganisationHandler(AppDbContext db, IIds ids, People people) : IHandler<RegisterOrganisation, Done>
{
    public async Task<Outcome<Done>> Handle(RegisterOrganisation verb, VerbContext context)
    {
        AppUser user = people.New(verb.Email, verb.Name ?? "", verb.Language, context.Now);
        var faults = new Faults();
        faults.Add(verb.Kind == OrganisationKind.Platform, "side-unknown", "/kind");
        OrganisationCheck.Check(faults, verb.Organisation, verb.Country, verb.Language, verb.Currency);
        faults.AddText(verb.Name, "/name", OrganisationCheck.MaxPersonName);
        faults.Add(!EmailAddress.IsWellFormed(verb.Email), "email-malformed", "/email");
        await people.CheckPasswordAsync(user, verb.Password, faults);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        AppUser? known = await people.Users.FindByEmailAsync(verb.Email);
        if (known is { EmailConfirmed: true })
        {
            people.SpendTheTimeOfAPassword(verb.Password);
            context.Later(new SendMail(known.Email!, known.DisplayName, known.Language, "already-registered", new Dictionary<string, string>(StringComparer.Ordinal), "/account/sign-in"), known.Id);
            return Done.Ok;
        }

        if (known is not null)
        {
            await GiveWayAsync(known);
        }

        faults.Add(await people.Users.CreateAsync(user, verb.Password), "/email");
        if (faults.Refusal is { } late)
        {
            return late;
        }

        Organisation organisation = Found(verb, context);
        db.Members.Add(new Member { Organisation = organisation.Id, UserId = user.Id, Role = MemberRole.Owner, JoinedAt = context.Now });
        context.Later(new SendConfirmation(user.Email!), user.Id);
        context.Audit(nameof(RegisterOrganisation), organisation.Id.Value, verb.Kind.ToString());
        return Done.Ok;
    }

    private Organisation Found(RegisterOrganisation verb, VerbContext context)
    {
        var currency = Currency.Of(verb.Currency);
        var organisation = new Organisation
        {
            Id = ids.New<Organisation>(),
            Kind = verb.Kind,
            Name = verb.Organisation.Trim(),
            Country = verb.Country,
            Language = verb.Language,
            Currency = currency,
            TimeZone = Countries.ZoneOf(verb.Country),
            CreatedAt = context.Now,
        };
        db.Organisations.Add(organisation);
        if (verb.Kind == OrganisationKind.Manufacturer)
        {
            db.Manufacturers.Add(
                new Manufacturer
                {
                    Id = organisation.Id,
                    Verification = Verification.Unverified,
                    Currency = currency,
                    Capabilities = [],
                    RateCard = new RateCard(1, currency, context.Today, null, [], [], [], Money.Zero(currency)),
                    Shipping = new ShippingTable([]),
                    Capacity = new WeeklyCapacity(new Dictionary<PrintMethod, int>(), []),
                    Mode = context.Actor.Mode,
                }
            );
        }

        return organisation;
    }

    /// <summary>Nobody ever signed in with it, so nothing hangs on it but the organisation that it made.</summary>
    private async Task GiveWayAsync(AppUser unconfirmed)
    {
        List<Id<Organisation>> alone = await db
            .Members.Where(m => m.UserId == unconfirmed.Id && db.Members.Count(o => o.Organisation == m.Organisation) == 1)
            .Select(m => m.Organisation)
            .ToListAsync();
        await db.Members.Where(m => m.UserId == unconfirmed.Id).ExecuteDeleteAsync();
        await db.Manufacturers.Where(m => alone.Contains(m.Id)).ExecuteDeleteAsync();
        await db.Organisations.Where(o => alone.Contains(o.Id)).ExecuteDeleteAsync();
        await people.Users.DeleteAsync(unconfirmed);
    }
}
