using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Account.Pages;

/// <summary>A static page around a person's account: answers one request, may write cookies.</summary>
public abstract class AccountPage : ComponentBase
{
    [Inject]
    protected IStringLocalizer<AccountText> L { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    protected HttpContext HttpContext { get; set; } = null!;

    /// <summary>Where the person was going.</summary>
    [SupplyParameterFromQuery(Name = "return")]
    protected string? Return { get; set; }

    /// <summary>What was just done, for the note at the top; a key of the texts under <c>Done.</c></summary>
    [SupplyParameterFromQuery]
    protected string? Done { get; set; }

    protected Refusal? Refusal { get; set; }

    [Inject]
    private VerbRunner Verbs { get; set; } = null!;

    [Inject]
    private IOptions<PlatformOptions> Platform { get; set; } = null!;

    /// <summary>Runs a verb that belongs to a person and not to an organisation; a refusal is kept for the form.</summary>
    protected async Task<Outcome<TResult>> Run<TResult>(IVerb<TResult> verb)
    {
        string name = HttpContext.User.FindFirst(PortalClaims.DisplayName)?.Value ?? "";
        Outcome<TResult> outcome = await Verbs.Run(Actor.System(Platform.Value.PortalMode) with { Name = name.Length > 0 ? name : "system" }, verb);
        Refusal = outcome.Refusal;
        return outcome;
    }

    /// <summary>Runs a verb of the signed-in member.</summary>
    protected async Task<Outcome<TResult>> RunAsMember<TResult>(IVerb<TResult> verb)
    {
        Outcome<TResult> outcome = await Verbs.Run(PortalClaims.ActorOf(HttpContext.User)!, verb);
        Refusal = outcome.Refusal;
        return outcome;
    }

    protected string ReturnOr(string otherwise) => LocalUrl.Or(Return, otherwise);

    /// <summary>Breadcrumbs of one step.</summary>
    protected IReadOnlyList<(string Text, string Href)> Under(string text, string href) => [(L[text], href)];

    /// <summary>The same page, with the way back kept.</summary>
    protected string WithReturn(string path) => Return is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}return={Uri.EscapeDataString(ReturnOr("/"))}";

    /// <summary>An address with a token in it is told to nobody, not even to this site.</summary>
    protected void KeepAddressSecret() => HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
}

/// <summary>A page of somebody who is signed in.</summary>
public abstract class PersonPage : AccountPage
{
    [Inject]
    protected UserManager<AppUser> Users { get; set; } = null!;

    [Inject]
    protected SignInManager<AppUser> SignIn { get; set; } = null!;

    /// <summary>Who it is; set before <see cref="LoadAsync"/>.</summary>
    protected AppUser Person { get; private set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected bool IsFresh => Guarding.SignInTimes.IsFresh(HttpContext.User, Clock);

    /// <summary>Nothing is rendered before everything is loaded: these pages answer once.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        AppUser? person = await Users.GetUserAsync(HttpContext.User);
        if (person is null)
        {
            await SignIn.SignOutAsync();
            Navigation.NavigateTo("/account/sign-in");
            return;
        }

        Person = person;
        await LoadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Sends the person to prove who they are when that was too long ago. Answers whether it did.</summary>
    protected bool AskForProof()
    {
        if (IsFresh)
        {
            return false;
        }

        string here = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
        Navigation.NavigateTo($"/account/prove?return={Uri.EscapeDataString(here)}");
        return true;
    }

    /// <summary>Writes the cookie anew after the person's own change: the sign-in at hand goes on, all others end.</summary>
    protected async Task StaySignedInAsync() => await SignIn.RefreshSignInAsync((await Users.FindByIdAsync(Person.Id))!);
}
