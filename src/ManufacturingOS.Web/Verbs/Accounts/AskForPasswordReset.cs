using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Mail;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Promises a link for a new password. Known and unknown addresses are promised alike; only the known ones get it.</summary>
[By(Side.System)]
public sealed record AskForPasswordReset(string Email) : IVerb<Done>;

internal sealed class AskForPasswordResetHandler : IHandler<AskForPasswordReset, Done>
{
    public Task<Outcome<Done>> Handle(AskForPasswordReset verb, VerbContext context)
    {
        if (!EmailAddress.IsWellFormed(verb.Email))
        {
            return Task.FromResult<Outcome<Done>>(Refusal.Invalid("email-malformed", "/email"));
        }

        context.Later(new SendPasswordReset(verb.Email), "password");
        return Task.FromResult(Done.Ok);
    }
}

/// <summary>Writes the link for a new password: one use, one hour. The token is made now and kept nowhere.</summary>
[By(Side.System)]
public sealed record SendPasswordReset(string Email) : IVerb<Done>, IEffect;

internal sealed class SendPasswordResetHandler(People people, Correspondence correspondence, IMailTransport transport) : IHandler<SendPasswordReset, Done>
{
    public async Task<Outcome<Done>> Handle(SendPasswordReset verb, VerbContext context)
    {
        if (await people.Users.FindByEmailAsync(verb.Email) is not { } user)
        {
            return Done.Ok;
        }

        string token = LinkToken.Write(await people.Users.GeneratePasswordResetTokenAsync(user));
        await transport.SendAsync(correspondence.Write(new SendMail(user.Email!, user.DisplayName, user.Language, "reset-password", LinkToken.NoValues, $"/account/reset-password?user={user.Id}&token={token}")), context.Cancelled);
        return Done.Ok;
    }
}
