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

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        HttpRequest request = context.HttpContext.Request;
        bool forEverybody = HttpMethods.IsGet(request.Method) && context.HttpContext.User.Identity?.IsAuthenticated != true && !request.Headers.ContainsKey("blazor-enhanced-nav");
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

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(context.HttpContext.Response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
