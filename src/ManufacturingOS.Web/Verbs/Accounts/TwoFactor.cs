using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Switches the second factor on once the app has shown that it knows the key; answers the recovery codes, which are shown once.</summary>
[By(Side.System)]
public sealed record TurnOnTwoFactor(string UserId, string Code) : IVerb<IReadOnlyList<string>>;

/// <summary>Makes the old recovery codes worthless and answers new ones.</summary>
[By(Side.System)]
public sealed record MakeRecoveryCodes(string UserId) : IVerb<IReadOnlyList<string>>;

[By(Side.System)]
public sealed record TurnOffTwoFactor(string UserId) : IVerb<Done>;

internal sealed class TwoFactorHandlers(People people)
    : IHandler<TurnOnTwoFactor, IReadOnlyList<string>>,
        IHandler<MakeRecoveryCodes, IReadOnlyList<string>>,
        IHandler<TurnOffTwoFactor, Done>
{
    private const int Codes = 10;

    public async Task<Outcome<IReadOnlyList<string>>> Handle(TurnOnTwoFactor verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return People.Unknown;
        }

        string code = string.Concat((verb.Code ?? "").Where(char.IsAsciiDigit));
        if (!await people.Users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            return Refusal.Invalid("code-wrong", "/code");
        }

        await people.Users.SetTwoFactorEnabledAsync(user, true);
        SecurityNews.Tell(user, "two-factor-on", context);
        context.Audit(nameof(TurnOnTwoFactor), user.Id);
        return await NewCodes(user);
    }

    public async Task<Outcome<IReadOnlyList<string>>> Handle(MakeRecoveryCodes verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { TwoFactorEnabled: true } user)
        {
            return People.Unknown;
        }

        SecurityNews.Tell(user, "recovery-codes-made", context);
        context.Audit(nameof(MakeRecoveryCodes), user.Id);
        return await NewCodes(user);
    }

    public async Task<Outcome<Done>> Handle(TurnOffTwoFactor verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return People.Unknown;
        }

        await people.Users.SetTwoFactorEnabledAsync(user, false);
        await people.Users.ResetAuthenticatorKeyAsync(user);
        SecurityNews.Tell(user, "two-factor-off", context);
        context.Audit(nameof(TurnOffTwoFactor), user.Id);
        return Done.Ok;
    }

    private async Task<Outcome<IReadOnlyList<string>>> NewCodes(AppUser user) =>
        Outcome<IReadOnlyList<string>>.Of([.. (await people.Users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes))!]);
}
