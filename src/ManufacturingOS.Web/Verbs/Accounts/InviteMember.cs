using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Opens a place in the organisation for the person with an address, and writes there. A second invitation replaces the first.</summary>
[By(Side.Merchant | Side.Manufacturer | Side.Admin, OwnerOnly = true)]
public sealed record InviteMember(string Email, MemberRole Role) : IVerb<Id<Invitation>>;

/// <summary>Closes the place again: the link in the mail is dead.</summary>
[By(Side.Merchant | Side.Manufacturer | Side.Admin, OwnerOnly = true)]
public sealed record CancelInvitation(Id<Invitation> Invitation) : IVerb<Done>;

internal sealed class InviteMemberHandler(AppDbContext db, IIds ids) : IHandler<InviteMember, Id<Invitation>>, IHandler<CancelInvitation, Done>
{
    public static readonly TimeSpan HoldsFor = TimeSpan.FromDays(7);

    /// <summary>Open invitations of one organisation; each is a mail to a stranger.</summary>
    private const int MaxOpen = 50;

    public async Task<Outcome<Id<Invitation>>> Handle(InviteMember verb, VerbContext context)
    {
        string email = verb.Email?.Trim() ?? "";
        if (!EmailAddress.IsWellFormed(email))
        {
            return Refusal.Invalid("email-malformed", "/email");
        }

        string normalized = email.ToUpperInvariant();
        bool isMember = await db.Members.AnyAsync(m => m.Organisation == context.Actor.Organisation && db.Users.Any(u => u.Id == m.UserId && u.NormalizedEmail == normalized), context.Cancelled);
        if (isMember)
        {
            return Refusal.Conflict("already-member");
        }

        List<Invitation> open = await db.Invitations.Where(i => i.Organisation == context.Actor.Organisation && i.AcceptedAt == null).ToListAsync(context.Cancelled);
        db.Invitations.RemoveRange(open.Where(i => i.ExpiresAt <= context.Now || string.Equals(i.Email, email, StringComparison.OrdinalIgnoreCase)));
        if (open.Count(i => i.ExpiresAt > context.Now) >= MaxOpen)
        {
            return Refusal.Conflict("too-many-invitations", ("maximum", MaxOpen));
        }

        var invitation = new Invitation
        {
            Id = ids.New<Invitation>(),
            Organisation = context.Actor.Organisation,
            Email = email,
            Role = verb.Role,
            // The real token is made when the mail is written, so that it lies nowhere in the clear.
            TokenHash = SecretHash.Of(IdSource.NewSecret()),
            CreatedAt = context.Now,
            ExpiresAt = context.Now + HoldsFor,
        };
        db.Invitations.Add(invitation);
        context.Later(new SendInvitation(invitation.Id, context.Actor.Name), invitation.Id.Value);
        context.Audit(nameof(InviteMember), invitation.Id.Value, $"{email}, {verb.Role}");
        return invitation.Id;
    }

    public async Task<Outcome<Done>> Handle(CancelInvitation verb, VerbContext context)
    {
        Invitation? invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == verb.Invitation && i.Organisation == context.Actor.Organisation && i.AcceptedAt == null, context.Cancelled);
        if (invitation is null)
        {
            return Refusal.NotFound("invitation-unknown");
        }

        db.Invitations.Remove(invitation);
        context.Audit(nameof(CancelInvitation), invitation.Id.Value, invitation.Email);
        return Done.Ok;
    }
}
