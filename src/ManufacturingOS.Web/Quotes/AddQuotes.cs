using ManufacturingOS.Web.Background;
using ManufacturingOS.Web.Components.Price;
using ManufacturingOS.Web.Merchant.Quotes.Builder;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Orders;

namespace ManufacturingOS.Web.Quotes;

public static class QuoteRegistration
{
    /// <summary>What turns a request into options, and an option into jobs.</summary>
    public static IServiceCollection AddQuotes(this IServiceCollection services)
    {
        services.AddSingleton<ManufacturerSnapshot>();
        services.AddSingleton<QuotePlanner>();
        services.AddSingleton<QuoteSigning>();
        services.AddSingleton<QuotePreview>();
        services.AddScoped<PriceWords>();
        services.AddScoped<JobOffers>();
        services.AddScoped<CounterTerms>();
        services.AddScoped<OrderProgress>();
        return services;
    }
}
