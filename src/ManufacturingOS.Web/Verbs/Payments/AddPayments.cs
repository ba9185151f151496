using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Infrastructure.Stripe;
using ManufacturingOS.Web.Incoming;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Payments;

public static class PaymentRegistration
{
    /// <summary>
    /// The books, and the companies that move the money: Stripe in the mode of its key, else the sandbox in test mode and, in live mode, a
    /// word on what is missing.
    /// </summary>
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddScoped<Books>();
        services.AddSingleton<IProviderEvents, ProviderEventInbox>();
        services.AddSingleton<SandboxFaults>();
        services.AddSingleton<SandboxBuyer>();
        services.AddSingleton<IPaymentProvider, SandboxProvider>();
        services.AddSingleton<IPaymentProvider, UnconfiguredPayments>();
        services.AddStripe();
        services.AddSingleton(provider =>
        {
            StripeOptions stripe = provider.GetRequiredService<IOptions<StripeOptions>>().Value;
            return new PaymentProviders(
                provider.GetServices<IPaymentProvider>(),
                mode =>
                    stripe.IsConfigured && stripe.Mode == mode ? StripePayments.ProviderName
                    : mode == Mode.Test ? SandboxProvider.ProviderName
                    : UnconfiguredPayments.ProviderName
            );
        });
        return services;
    }
}
