using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Files;

public static class FilesRegistration
{
    private const string DefaultDataFolder = "App_Data";

    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FileStoreOptions>().BindConfiguration(FileStoreOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        // The age of a file is told by the machine's clock, which stamped it, and not by the portal's, which test mode may advance.
        services.AddSingleton<IFileStore>(provider => new LocalFileStore(FolderOf(provider), TimeProvider.System));
        return services;
    }

    private static string FolderOf(IServiceProvider provider)
    {
        string? own = provider.GetRequiredService<IOptions<FileStoreOptions>>().Value.Folder;
        string folder = string.IsNullOrWhiteSpace(own)
            ? Path.Combine(provider.GetRequiredService<IConfiguration>()["Platform:DataFolder"] ?? DefaultDataFolder, "files")
            : own;
        return Path.GetFullPath(folder, provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
    }
}
