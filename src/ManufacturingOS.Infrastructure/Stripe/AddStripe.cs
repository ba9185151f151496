using ManufacturingOS.Infrastructure.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Stripe;

public static class StripeRegistration
{
    public static IServiceCollection AddStripe(this IServiceCollection services)
    {
        services.AddOptions<StripeOptions>().BindConfiguration("Stripe").ValidateOnStart();
        services.AddSingleton<IValidateOptions<StripeOptions>, StripeOptionsCheck>();

        // One client for the life of the process: connections are renewed instead, so that a changed address is seen.
        services
            .AddHttpClient<StripeClient>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton<StripeEvents>();
        services.AddSingleton<IPaymentProvider, StripePayments>();
        return services;
    }
}
