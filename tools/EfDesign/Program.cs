using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.EfDesign;

internal static class Program
{
    private static void Main() =>
        Console.WriteLine("Design-time start project for dotnet ef; nothing to run.");
}

internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args)
    {
        string provider = args.FirstOrDefault() ?? "Sqlite";
        string cs =
            provider == "Sqlite"
                ? "Data Source=:memory:"
                : "Host=127.0.0.1;Database=design;Username=design";
        var services = new ServiceCollection();
        services.AddDatabase(
            provider,
            Environment.GetEnvironmentVariable("DESIGN_CONNECTION") ?? cs
        );
        return services.BuildServiceProvider().GetRequiredService<AppDbContext>();
    }
}
