using System.Net;
using ManufacturingOS.Infrastructure.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>The app's own sign-in, without walking through its page: what it would set as a cookie.</summary>
internal static class SignInCookie
{
    public static async Task<Cookie> For(Portal portal, AppUser user)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Request.Scheme = portal.Address.Scheme;
        request.Request.Host = new HostString(portal.Address.Authority);
        SignInManager<AppUser> signIn = scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>();
        signIn.Context = request;
        await signIn.SignInAsync(user, isPersistent: false);
        SetCookieHeaderValue set = SetCookieHeaderValue.ParseList([.. request.Response.Headers.SetCookie.OfType<string>()]).Single(c => c.Value.Length > 0);
        return new Cookie(set.Name.ToString(), set.Value.ToString(), "/");
    }
}
