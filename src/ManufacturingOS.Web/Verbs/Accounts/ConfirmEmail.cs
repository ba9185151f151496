using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>
/// Confirms an address with the link of the mail and the password of the registration: who opens a mail that a stranger's registration
/// caused, opens no account that the stranger knows the password of.
/// </summary>
[By(Side.System)]
public sealed record ConfirmEmail(string UserId, string Token, string Password) : IVerb<Done>;

internal sealed class ConfirmEmailHandler(People people) : IHandler<ConfirmEmail, Done>
{
    public async Task<Outcome<Done>> Handle(ConfirmEmail verb, VerbContext context)
    {
        AppUser? user = await people.Users.FindByIdAsync(verb.UserId);
        if (user is null)
        {
            people.SpendTheTimeOfAPassword(verb.Password);
            return Refusal.Conflict("link-dead");
        }

        var faults = new Faults();
        faults.Add(!await people.Users.CheckPasswordAsync(user, verb.Password), "password-wrong", "/password");
        if (faults.Refusal is null)
        {
            faults.Add(await people.Users.ConfirmEmailAsync(user, LinkToken.Read(verb.Token)), "/token");
        }

        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        context.Audit(nameof(ConfirmEmail), user.Id);
        return Done.Ok;
    }
}
