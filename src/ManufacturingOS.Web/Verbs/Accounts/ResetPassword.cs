using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>
/// Sets a new password with the link of a mail, which also proves the address. Ends every sign-in and a lockout; does not sign in, so a
/// second factor stays one.
/// </summary>
[By(Side.System)]
public sealed record ResetPassword(string UserId, string Token, string Password) : IVerb<Done>;

internal sealed class ResetPasswordHandler(People people) : IHandler<ResetPassword, Done>
{
    public async Task<Outcome<Done>> Handle(ResetPassword verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return Refusal.Conflict("link-dead");
        }

        var faults = new Faults();
        await people.CheckPasswordAsync(user, verb.Password, faults);
        if (faults.Refusal is null)
        {
            faults.Add(await people.Users.ResetPasswordAsync(user, LinkToken.Read(verb.Token), verb.Password), "/password");
        }

        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        user.EmailConfirmed = true;
        await people.Users.SetLockoutEndDateAsync(user, null);
        await people.Users.ResetAccessFailedCountAsync(user);
        SecurityNews.Tell(user, "password-changed", context);
        context.Audit(nameof(ResetPassword), user.Id);
        return Done.Ok;
    }
}
