using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>A person without an account takes the place: the link proves the address. Answers the new user's id.</summary>
[By(Side.System)]
public sealed record AcceptInvitation(string Token, string Name, string Password, string Language) : IVerb<string>;

/// <summary>A signed-in person with the invited address takes the place. A person acts for one organisation.</summary>
[By(Side.System)]
public sealed record JoinByInvitation(string Token, string UserId) : IVerb<Done>;

internal sealed class AcceptInvitationHandler(AppDbContext db, People people) : IHandler<AcceptInvitation, string>, IHandler<JoinByInvitation, Done>
{
    public async Task<Outcome<string>> Handle(AcceptInvitation verb, VerbContext context)
    {
        if (await OpenAsync(verb.Token, context) is not { } invitation)
        {
            return Refusal.Conflict("invitation-dead");
        }

        AppUser user = people.New(invitation.Email, verb.Name ?? "", verb.Language, context.Now);
        user.EmailConfirmed = true;
        var faults = new Faults();
        faults.AddText(verb.Name, "/name", OrganisationCheck.MaxPersonName);
        await people.CheckPasswordAsync(user, verb.Password, faults);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        // A registration with this address that nobody confirmed has no right to it.
        if (await people.Users.FindByEmailAsync(invitation.Email) is { EmailConfirmed: false } unconfirmed && !await db.Members.AnyAsync(m => m.UserId == unconfirmed.Id, context.Cancelled))
        {
            await people.Users.DeleteAsync(unconfirmed);
        }

        faults.Add(await people.Users.CreateAsync(user, verb.Password), "/password");
        if (faults.Refusal is { } late)
        {
            return late;
        }

        Join(invitation, user, context);
        return user.Id;
    }

    public async Task<Outcome<Done>> Handle(JoinByInvitation verb, VerbContext context)
    {
        if (await OpenAsync(verb.Token, context) is not { } invitation)
        {
            return Refusal.Conflict("invitation-dead");
        }

        AppUser? user = await people.Users.FindByIdAsync(verb.UserId);
        if (user is null || !string.Equals(user.Email, invitation.Email, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Forbidden("invitation-for-another", ("email", invitation.Email));
        }

        if (await db.Members.AnyAsync(m => m.UserId == user.Id, context.Cancelled))
        {
            return Refusal.Conflict("member-elsewhere");
        }

        Join(invitation, user, context);
        return Done.Ok;
    }

    private async Task<Invitation?> OpenAsync(string token, VerbContext context)
    {
        string hash = SecretHash.Of(token ?? "");
        return await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash && i.AcceptedAt == null && i.ExpiresAt > context.Now, context.Cancelled);
    }

    private void Join(Invitation invitation, AppUser user, VerbContext context)
    {
        invitation.AcceptedAt = context.Now;
        db.Members.Add(new Member { Organisation = invitation.Organisation, UserId = user.Id, Role = invitation.Role, JoinedAt = context.Now });
        context.Audit(nameof(AcceptInvitation), invitation.Organisation.Value, $"{user.Id}, {invitation.Role}");
    }
}
