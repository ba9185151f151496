using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Account.Guarding;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Account.Pages;

/// <summary>Asks again who it is before keys, second factors and addresses change: an unlocked screen is not enough.</summary>
public partial class Prove
{
    [SupplyParameterFromForm(FormName = "prove")]
    private PasswordForm Input { get; set; } = null!;

    [Inject]
    private SignInBrake Brake { get; set; } = null!;

    protected override Task LoadAsync()
    {
        Input ??= new PasswordForm();
        return Task.CompletedTask;
    }

    private async Task SubmitAsync()
    {
        if (Brake.MustWait(HttpContext))
        {
            Refusal = Refusal.Conflict("too-many-tries");
            return;
        }

        SignInResult result = await SignIn.CheckPasswordSignInAsync(Person, Input.Password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            Brake.Failed(HttpContext);
            Refusal = Refusal.Invalid("password-wrong", "/password");
            return;
        }

        await ProvenAsync();
    }

    private async Task UsePasskeyAsync(string credential)
    {
        PasskeyAssertionResult<Infrastructure.Accounts.AppUser>? result = null;
        try
        {
            result = await SignIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The challenge is gone.
        }

        if (result is not { Succeeded: true } || result.User.Id != Person.Id)
        {
            Brake.Failed(HttpContext);
            Refusal = Refusal.Conflict("passkey-failed");
            return;
        }

        await Users.AddOrUpdatePasskeyAsync(Person, result.Passkey);
        await ProvenAsync();
    }

    /// <summary>The same sign-in, with a new moment of proof.</summary>
    private async Task ProvenAsync()
    {
        AuthenticateResult now = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        AuthenticationProperties properties = now.Properties!.Clone();
        properties.Items.Remove(SignInTimes.ProvenAtClaim);
        await SignIn.SignInAsync(Person, properties);
        Navigation.NavigateTo(ReturnOr("/account/security"));
    }
}
