using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.Account.Pages;

public partial class TurnOnTwoFactor
{
    private IReadOnlyList<string>? codes;
    private string? key;

    [SupplyParameterFromForm]
    private CodeForm Input { get; set; } = null!;

    private string SpacedKey => string.Join(' ', key!.Chunk(4).Select(part => new string(part)));

    /// <summary>What authenticator apps read: RFC 6238 by the key URI format.</summary>
    private string AuthenticatorAddress =>
        $"otpauth://totp/{Uri.EscapeDataString("Manufacturing OS")}:{Uri.EscapeDataString(Person.Email!)}?secret={key}&issuer={Uri.EscapeDataString("Manufacturing OS")}&digits=6&period=30";

    protected override async Task LoadAsync()
    {
        Input ??= new CodeForm();
        if (AskForProof())
        {
            return;
        }

        if (Person.TwoFactorEnabled)
        {
            Navigation.NavigateTo("/account/security");
            return;
        }

        key = await Users.GetAuthenticatorKeyAsync(Person);
        if (string.IsNullOrEmpty(key))
        {
            await Users.ResetAuthenticatorKeyAsync(Person);
            await StaySignedInAsync();
            key = await Users.GetAuthenticatorKeyAsync(Person);
        }
    }

    private async Task SubmitAsync()
    {
        if (await Run(new Verbs.Accounts.TurnOnTwoFactor(Person.Id, Input.Code)) is { IsOk: true } outcome)
        {
            codes = outcome.Value;
            await StaySignedInAsync();
        }
    }
}
