using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.PublicWeb;

public static class PublicWebRegistration
{
    public static IServiceCollection AddPublicWeb(this IServiceCollection services)
    {
        services
            .AddOptions<PublicWebOptions>()
            .BindConfiguration(PublicWebOptions.Section)
            .Validate<IHostEnvironment>((options, environment) => !options.AllowLoopback || !environment.IsProduction(), "PublicWeb:AllowLoopback opens this machine to its customers: not in Production.")
            .ValidateOnStart();
        services.AddSingleton(provider => new PublicWebClient(provider.GetRequiredService<IOptions<PublicWebOptions>>()));
        return services;
    }
}
