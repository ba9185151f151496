using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account.Guarding;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Account.Pages;

public partial class SignIn
{
    [SupplyParameterFromForm(FormName = "sign-in")]
    private Form Input { get; set; } = null!;

    [Inject]
    private PasswordSignIn PasswordSignIn { get; set; } = null!;

    [Inject]
    private SignInManager<AppUser> Manager { get; set; } = null!;

    [Inject]
    private SignInBrake Brake { get; set; } = null!;

    protected override void OnInitialized() => Input ??= new Form();

    private async Task SubmitAsync()
    {
        SignInAnswer answer = await PasswordSignIn.TryAsync(HttpContext, Input.Email.Trim(), Input.Password, Input.Remember);
        switch (answer)
        {
            case SignInAnswer.In:
                Navigation.NavigateTo(ReturnOr("/account/start"));
                break;
            case SignInAnswer.NeedsSecondFactor:
                Navigation.NavigateTo(WithReturn($"/account/second-factor{(Input.Remember ? "?remember=true" : "")}"));
                break;
            case SignInAnswer.NeedsConfirmation:
                Refusal = Refusal.Conflict("email-unconfirmed");
                break;
            case SignInAnswer.No:
                Refusal = Refusal.Conflict("sign-in-wrong");
                break;
            case SignInAnswer.MustWait:
                HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Refusal = Refusal.Conflict("too-many-tries");
                break;
        }
    }

    private async Task UsePasskeyAsync(string credential)
    {
        if (Brake.MustWait(HttpContext))
        {
            Refusal = Refusal.Conflict("too-many-tries");
            return;
        }

        SignInResult result;
        try
        {
            result = await Manager.PasskeySignInAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The challenge is gone: the page lay open too long, or the answer was sent twice.
            result = SignInResult.Failed;
        }

        if (result.Succeeded)
        {
            Navigation.NavigateTo(ReturnOr("/account/start"));
            return;
        }

        Brake.Failed(HttpContext);
        Refusal = Refusal.Conflict("passkey-failed");
    }

    private sealed class Form
    {
        public string Email { get; set; } = "";

        public string Password { get; set; } = "";

        public bool Remember { get; set; }
    }
}
