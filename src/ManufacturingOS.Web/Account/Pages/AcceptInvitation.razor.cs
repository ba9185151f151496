using System.Globalization;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Verbs.Accounts;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Account.Pages;

public partial class AcceptInvitation
{
    private Invitation? invitation;
    private string organisation = "";
    private bool isKnown;

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "accept")]
    private Form Input { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private UserManager<AppUser> Users { get; set; } = null!;

    [Inject]
    private SignInManager<AppUser> Manager { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new Form();
        KeepAddressSecret();
        string hash = SecretHash.Of(Token ?? "");
        DateTimeOffset now = Clock.GetUtcNow();
        invitation = await Reader.Read(db => db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash && i.AcceptedAt == null && i.ExpiresAt > now));
        if (invitation is not null)
        {
            organisation = await Reader.Read(db => db.Organisations.Where(o => o.Id == invitation.Organisation).Select(o => o.Name).SingleAsync());
            isKnown = await Users.FindByEmailAsync(invitation.Email) is { EmailConfirmed: true };
        }
    }

    private async Task AcceptAsync()
    {
        if (await Run(new Verbs.Accounts.AcceptInvitation(Token ?? "", Input.Name, Input.Password, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)) is { IsOk: true } outcome)
        {
            await Manager.SignInAsync((await Users.FindByIdAsync(outcome.Value))!, isPersistent: false);
            Navigation.NavigateTo("/account/start");
        }
    }

    private async Task JoinAsync()
    {
        string userId = Users.GetUserId(HttpContext.User)!;
        if ((await Run(new JoinByInvitation(Token ?? "", userId))).IsOk)
        {
            await Manager.RefreshSignInAsync((await Users.FindByIdAsync(userId))!);
            Navigation.NavigateTo("/account/start");
        }
    }

    private sealed class Form
    {
        public string Name { get; set; } = "";

        public string Password { get; set; } = "";
    }
}
