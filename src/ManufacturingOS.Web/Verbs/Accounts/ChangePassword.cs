using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>A person who knows the old password takes a new one; every other sign-in of the account ends.</summary>
[By(Side.System)]
public sealed record ChangePassword(string UserId, string Current, string Password) : IVerb<Done>;

internal sealed class ChangePasswordHandler(People people) : IHandler<ChangePassword, Done>
{
    public async Task<Outcome<Done>> Handle(ChangePassword verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return People.Unknown;
        }

        var faults = new Faults();
        await people.CheckPasswordAsync(user, verb.Password, faults);
        if (faults.Refusal is null)
        {
            faults.Add(await people.Users.ChangePasswordAsync(user, verb.Current ?? "", verb.Password), "/current");
        }

        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        SecurityNews.Tell(user, "password-changed", context);
        context.Audit(nameof(ChangePassword), user.Id);
        return Done.Ok;
    }
}
