using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Infrastructure.Imaging;

public static class ImagingRegistration
{
    public static IServiceCollection AddImaging(this IServiceCollection services)
    {
        services.AddOptions<ImagingOptions>().BindConfiguration(ImagingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IImaging, VipsImaging>();
        return services;
    }
}
