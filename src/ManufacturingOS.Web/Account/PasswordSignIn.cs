using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Verbs.Accounts;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Account;

public enum SignInAnswer
{
    In,
    NeedsSecondFactor,

    /// <summary>Right password, but the address was never confirmed.</summary>
    NeedsConfirmation,

    /// <summary>Unknown address, wrong password or locked account: one answer for all, and it takes the same time.</summary>
    No,

    /// <summary>Too many failures from this address.</summary>
    MustWait,
}

/// <summary>Signs in by address and password.</summary>
internal sealed class PasswordSignIn(SignInManager<AppUser> signIn, UserManager<AppUser> users, SignInBrake brake, EvenAnswers even, VerbRunner verbs, IOptions<PlatformOptions> platform)
{
    public async Task<SignInAnswer> TryAsync(HttpContext context, string email, string password, bool remember)
    {
        if (brake.MustWait(context))
        {
            return SignInAnswer.MustWait;
        }

        long start = EvenAnswers.Now;
        AppUser? user = password.Length > PasswordRules.MaxLength ? null : await users.FindByEmailAsync(email);
        if (user is null || await users.IsLockedOutAsync(user))
        {
            users.PasswordHasher.HashPassword(new AppUser(), password.Length > PasswordRules.MaxLength ? "" : password);
            return await FailedAsync(context, start);
        }

        if (!user.EmailConfirmed)
        {
            if (await users.CheckPasswordAsync(user, password))
            {
                return SignInAnswer.NeedsConfirmation;
            }

            await users.AccessFailedAsync(user);
            return await FailedAsync(context, start);
        }

        SignInResult result = await signIn.PasswordSignInAsync(user, password, remember, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            await verbs.Run(Actor.System(platform.Value.PortalMode), new NoteLockout(user.Id));
        }

        return result switch
        {
            { Succeeded: true } => SignInAnswer.In,
            { RequiresTwoFactor: true } => SignInAnswer.NeedsSecondFactor,
            _ => await FailedAsync(context, start),
        };
    }

    private async Task<SignInAnswer> FailedAsync(HttpContext context, long start)
    {
        brake.Failed(context);
        await even.WaitAsync(start);
        return SignInAnswer.No;
    }
}
