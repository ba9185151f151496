using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>Migrates once what every portal of the run then copies.</summary>
internal static class TemplateDatabase
{
    public static async Task MigrateAsync(string provider, string connectionString)
    {
        await using ServiceProvider services = new ServiceCollection().AddDatabase(provider, connectionString).BuildServiceProvider();
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
    }
}
