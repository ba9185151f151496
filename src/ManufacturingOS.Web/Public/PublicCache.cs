using ManufacturingOS.Web.Account;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace ManufacturingOS.Web.Public;

/// <summary>
/// Keeps answers of public pages for a minute, apart for each language and theme. Who is signed in gets a page of their own: the header
/// shows their workspace.
/// </summary>
internal sealed class PublicCache : IOutputCachePolicy
{
    public const string Policy = "public";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>True while a page is made that everybody will get.</summary>
    public static bool IsForEverybody(HttpContext http) => http.Features.Get<ForEverybody>() is not null;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        HttpRequest request = context.HttpContext.Request;
        bool forEverybody = HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey("blazor-enhanced-nav") && !IsSignedIn(request);
        if (forEverybody)
        {
            context.HttpContext.Features.Set(ForEverybody.Page);
        }

        context.EnableOutputCaching = true;
        context.AllowCacheLookup = forEverybody;
        context.AllowCacheStorage = forEverybody;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = new StringValues(["product", "colour", "method", "inks", "quantity", "country", "category"]);
        context.CacheVaryByRules.VaryByValues["language"] = System.Globalization.CultureInfo.CurrentUICulture.Name;
        context.CacheVaryByRules.VaryByValues["theme"] = request.Cookies["theme"] is "light" or "dark" ? request.Cookies["theme"]! : "";
        return ValueTask.CompletedTask;
    }

    /// <summary>The cookie alone decides, valid or not: keeping pages comes before asking who somebody is.</summary>
    private static bool IsSignedIn(HttpRequest request) => request.Headers.Cookie.Count > 0 && request.Cookies.Keys.Any(name => name.EndsWith(AccountRegistration.SignInCookie, StringComparison.Ordinal));

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(context.HttpContext.Response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private sealed class ForEverybody
    {
        public static ForEverybody Page { get; } = new();
    }
}
