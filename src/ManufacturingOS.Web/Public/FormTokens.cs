using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ManufacturingOS.Web.Public;

/// <summary>
/// A page that is kept for everybody carries nobody's form token and sets no cookie; the framework would write both into every page.
/// Such pages have no form that changes anything.
/// </summary>
internal sealed class FormTokens(IAntiforgery inner) : IAntiforgery
{
    private static readonly AntiforgeryTokenSet None = new(null, null, "__RequestVerificationToken", null);

    public static void Register(IServiceCollection services)
    {
        services.AddAntiforgery();
        ServiceDescriptor usual = services.Single(s => s.ServiceType == typeof(IAntiforgery));
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery>(provider => new FormTokens((IAntiforgery)ActivatorUtilities.CreateInstance(provider, usual.ImplementationType!))));
    }

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => PublicCache.IsForEverybody(httpContext) ? None : inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => PublicCache.IsForEverybody(httpContext) ? None : inner.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => inner.SetCookieTokenAndHeader(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);
}
