using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Localization;
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

    private static async Task<IResult> SignOutAsync([FromForm(Name = "return")] string? back, SignInManager<AppUser> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect(LocalUrl.Or(back, "/"));
    }
}
