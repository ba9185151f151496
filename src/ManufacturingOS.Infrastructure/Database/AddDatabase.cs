using System.Data.Common;
using ManufacturingOS.Infrastructure.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ManufacturingOS.Infrastructure.Database;

public static class DatabaseRegistration
{
    public const string Sqlite = "Sqlite";

    public const string Postgres = "Postgres";

    private const int MostPreparedStatements = 100;

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
                options.UseNpgsql(WithPreparedStatements(connectionString), npgsql => npgsql.MigrationsAssembly("ManufacturingOS.Migrations.Postgres"));
                break;
            default:
                throw new ArgumentException($"Database:Provider is '{provider}'; it must be Sqlite or Postgres.", nameof(provider));
        }
    }

    /// <summary>
    /// The same few queries run all day: they are parsed and planned once for each connection, and a connection that holds no state of
    /// its own need not be emptied. What the operator has set stands: behind PgBouncer, <c>Max Auto Prepare=0</c>.
    /// </summary>
    private static string WithPreparedStatements(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var said = new DbConnectionStringBuilder { ConnectionString = settings.ConnectionString };
        if (!said.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = MostPreparedStatements;
        }

        if (!said.ContainsKey("No Reset On Close"))
        {
            settings.NoResetOnClose = true;
        }

        return settings.ConnectionString;
    }
}
