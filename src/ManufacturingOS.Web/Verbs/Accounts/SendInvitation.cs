using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Mail;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Writes an invitation with a new token; the one of an earlier try is dead.</summary>
[By(Side.System)]
public sealed record SendInvitation(Id<Invitation> Invitation, string Inviter) : IVerb<Done>, IEffect;

internal sealed class SendInvitationHandler(AppDbContext db, Correspondence correspondence, IMailTransport transport) : IHandler<SendInvitation, Done>
{
    public async Task<Outcome<Done>> Handle(SendInvitation verb, VerbContext context)
    {
        Invitation? invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == verb.Invitation && i.AcceptedAt == null, context.Cancelled);
        if (invitation is null || invitation.ExpiresAt <= context.Now)
        {
            return Done.Ok;
        }

        Organisation organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == invitation.Organisation, context.Cancelled);
        string token = IdSource.NewSecret();
        string hash = SecretHash.Of(token);
        await db.Invitations.Where(i => i.Id == invitation.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.TokenHash, hash), context.Cancelled);
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["inviter"] = verb.Inviter, ["organisation"] = organisation.Name };
        await transport.SendAsync(correspondence.Write(new SendMail(invitation.Email, "", organisation.Language, "invitation", values, $"/account/invitation?token={token}")), context.Cancelled);
        return Done.Ok;
    }
}
