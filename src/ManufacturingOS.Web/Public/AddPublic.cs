using ManufacturingOS.Web.Public.Developers;
using ManufacturingOS.Web.Public.Prices;

namespace ManufacturingOS.Web.Public;

public static class PublicRegistration
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddSingleton<ExplorePrices>();
        services.AddSingleton<ApiReferenceReader>();
        services.AddOutputCache(options => options.AddPolicy(PublicCache.Policy, new PublicCache()));
        FormTokens.Register(services);
        return services;
    }
}
