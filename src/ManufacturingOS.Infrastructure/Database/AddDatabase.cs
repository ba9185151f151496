using ManufacturingOS.Infrastructure.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Infrastructure.Database;

public static class DatabaseRegistration
{
    public const string Sqlite = "Sqlite";

    public const string Postgres = "Postgres";

    /// <summary>
    /// The database and the identity store on it: Identity's schema version is part of the model, so the running app and the
    /// migrations tool must both come through here.
    /// </summary>
    /// <exception cref="ArgumentException">The provider is neither Sqlite nor Postgres.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, string provider, string connectionString)
    {
        services.AddDbContextPool<AppDbContext>(options => Configure(options, provider, connectionString));
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddIdentityCore<AppUser>().AddRoles<IdentityRole>().AddEntityFrameworkStores<AppDbContext>().AddDefaultTokenProviders().AddSignInManager();
        return services;
    }

    private static void Configure(DbContextOptionsBuilder options, string provider, string connectionString)
    {
        options.AddInterceptors(VersionInterceptor.Instance, LiveTopicsInterceptor.Instance);
        switch (provider)
        {
            case Sqlite:
                options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly("ManufacturingOS.Migrations.Sqlite"));
                break;
            case Postgres:
                options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly("ManufacturingOS.Migrations.Postgres"));
                break;
            default:
                throw new ArgumentException($"Database:Provider is '{provider}'; it must be Sqlite or Postgres.", nameof(provider));
        }
    }
}
