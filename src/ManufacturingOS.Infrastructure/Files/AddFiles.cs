using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Files;

public static class FilesRegistration
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FileStoreOptions>().BindConfiguration(FileStoreOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IFileStore>(provider => new LocalFileStore(
            Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, provider.GetRequiredService<IOptions<FileStoreOptions>>().Value.Folder),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
