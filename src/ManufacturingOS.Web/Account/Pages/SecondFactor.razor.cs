using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Verbs.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Account.Pages;

public partial class SecondFactor
{
    [SupplyParameterFromQuery]
    private bool Remember { get; set; }

    [SupplyParameterFromQuery]
    private string? With { get; set; }

    [SupplyParameterFromForm]
    private CodeForm Input { get; set; } = null!;

    [Inject]
    private SignInManager<AppUser> Manager { get; set; } = null!;

    [Inject]
    private SignInBrake Brake { get; set; } = null!;

    private bool WithRecovery => With == "recovery";

    private string Other => WithReturn("/account/second-factor?with=" + (WithRecovery ? "code" : "recovery") + (Remember ? "&remember=true" : ""));

    protected override async Task OnInitializedAsync()
    {
        Input ??= new CodeForm();
        if (await Manager.GetTwoFactorAuthenticationUserAsync() is null)
        {
            Navigation.NavigateTo(WithReturn("/account/sign-in"));
        }
    }

    private async Task SubmitAsync()
    {
        if (Brake.MustWait(HttpContext))
        {
            Refusal = Refusal.Conflict("too-many-tries");
            return;
        }

        AppUser? user = await Manager.GetTwoFactorAuthenticationUserAsync();
        SignInResult result = WithRecovery
            ? await Manager.TwoFactorRecoveryCodeSignInAsync(Input.Code.Trim())
            : await Manager.TwoFactorAuthenticatorSignInAsync(string.Concat(Input.Code.Where(char.IsAsciiDigit)), Remember, rememberClient: false);
        if (result.Succeeded)
        {
            if (WithRecovery)
            {
                await Run(new NoteRecoveryCode(user!.Id));
            }

            Navigation.NavigateTo(ReturnOr("/account/start"));
            return;
        }

        Brake.Failed(HttpContext);
        Refusal = result.IsLockedOut ? Refusal.Conflict("sign-in-wrong") : Refusal.Invalid("code-wrong", "/code");
    }
}
