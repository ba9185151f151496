using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Imaging;

public static class ImagingRegistration
{
    public static IServiceCollection AddImaging(this IServiceCollection services)
    {
        services.AddOptions<ImagingOptions>().BindConfiguration(ImagingOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        // Deadlines for work on this machine count in real time, also where test mode advances the portal's clock.
        services.AddSingleton<IImaging>(provider => new VipsImaging(
            provider.GetRequiredService<IOptions<ImagingOptions>>(), TimeProvider.System, provider.GetRequiredService<ILogger<VipsImaging>>()));
        return services;
    }
}
