using System.Net;
using System.Security.Claims;
using ManufacturingOS.Infrastructure.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>The app's own sign-in cookie with the app's own claims, made without walking through the page.</summary>
internal static class SignInCookie
{
    public static async Task<Cookie> For(Portal portal, AppUser user)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        ClaimsPrincipal principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        CookieAuthenticationOptions options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        DateTimeOffset now = portal.Clock.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        string value = options.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme));
        return new Cookie(options.Cookie.Name!, value, "/");
    }
}
