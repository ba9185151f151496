using System.Net.Mime;
using System.Security.Claims;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ManufacturingOS.Web.Account;

public static class AccountEndpoints
{
    /// <summary>What a link or a button does without a page of its own.</summary>
    public static void MapAccount(this WebApplication app)
    {
        app.MapGet("/language/{code}", ChooseLanguage).AllowAnonymous().WithName("ChooseLanguage");
        app.MapPost("/account/sign-out", SignOutAsync).AllowAnonymous().WithName("SignOut");
        app.MapPost("/account/passkeys/request-options", AskForPasskeyAsync).AllowAnonymous().WithName("AskForPasskey");
        app.MapPost("/account/passkeys/creation-options", OfferPasskeyAsync).RequireAuthorization().WithName("OfferPasskey");
    }

    private static IResult ChooseLanguage(string code, [FromQuery(Name = "return")] string? back, HttpContext context)
    {
        if (!LocalizationRegistration.Languages.Contains(code, StringComparer.Ordinal))
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(
            LocalizationRegistration.CookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(code)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, HttpOnly = true, IsEssential = true }
        );
        return Results.LocalRedirect(LocalUrl.Or(back, "/"));
    }

    private static async Task<IResult> SignOutAsync([FromForm(Name = "return")] string? back, HttpContext context, SignInManager<AppUser> signIn, EndedSessions ended)
    {
        if (context.User.FindFirstValue(SignInTimes.SessionClaim) is { } session)
        {
            await ended.EndAsync(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, session);
        }

        await signIn.SignOutAsync();
        return Results.LocalRedirect(LocalUrl.Or(back, "/"));
    }

    /// <summary>The challenge for signing in; the device offers the accounts it knows, the server names none.</summary>
    private static async Task<IResult> AskForPasskeyAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<AppUser> signIn) =>
        await antiforgery.IsRequestValidAsync(context) ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), MediaTypeNames.Application.Json) : Results.BadRequest();

    private static async Task<IResult> OfferPasskeyAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<AppUser> signIn, UserManager<AppUser> users, TimeProvider clock)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || !SignInTimes.IsFresh(context.User, clock) || await users.GetUserAsync(context.User) is not { } user)
        {
            return Results.BadRequest();
        }

        var entity = new PasskeyUserEntity { Id = user.Id, Name = user.Email!, DisplayName = user.DisplayName };
        return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(entity), MediaTypeNames.Application.Json);
    }
}
