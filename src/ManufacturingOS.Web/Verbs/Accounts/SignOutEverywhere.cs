using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Ends every sign-in of a person, and within a minute every open page.</summary>
[By(Side.System)]
public sealed record SignOutEverywhere(string UserId) : IVerb<Done>;

internal sealed class SignOutEverywhereHandler(People people) : IHandler<SignOutEverywhere, Done>
{
    public async Task<Outcome<Done>> Handle(SignOutEverywhere verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return People.Unknown;
        }

        await people.Users.UpdateSecurityStampAsync(user);
        context.Audit(nameof(SignOutEverywhere), user.Id);
        return Done.Ok;
    }
}
