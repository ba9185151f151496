using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Web.Incoming;

namespace ManufacturingOS.Web.Verbs.Payments;

public static class PaymentRegistration
{
    /// <summary>The books, and the companies that move the money: the sandbox in test mode; live mode says what is missing.</summary>
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddScoped<Books>();
        services.AddSingleton<IProviderEvents, ProviderEventInbox>();
        services.AddSingleton<SandboxFaults>();
        services.AddSingleton<SandboxBuyer>();
        services.AddSingleton<IPaymentProvider, SandboxProvider>();
        services.AddSingleton<IPaymentProvider, UnconfiguredPayments>();
        services.AddSingleton(provider => new PaymentProviders(
            provider.GetServices<IPaymentProvider>(),
            mode => mode == Mode.Test ? SandboxProvider.ProviderName : UnconfiguredPayments.ProviderName
        ));
        return services;
    }
}
