using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Infrastructure.Time;

namespace ManufacturingOS.Web;

public static class PlatformRegistration
{
    /// <summary>
    /// Clock, ids, database and live updates. Without a connection string the database is a SQLite file in the data folder; a
    /// PostgreSQL connection string switches provider and carries live updates between nodes.
    /// </summary>
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PlatformOptions>()
            .BindConfiguration("Platform")
            .ValidateDataAnnotations()
            .Validate(o => !o.Demo || !builder.Environment.IsProduction(), "Platform:Demo is on, and this is Production: demo people with known sign-ins do not belong there. Switch it off, or start in Development.")
            .ValidateOnStart();
        var options = builder.Configuration.GetSection("Platform").Get<PlatformOptions>() ?? new PlatformOptions();
        string folder = Path.GetFullPath(options.DataFolder, builder.Environment.ContentRootPath);

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var clock = new PlatformClock();
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IdSource>();
        builder.Services.AddSingleton<IIds>(services => services.GetRequiredService<IdSource>());
        builder.Services.AddSingleton<LiveUpdates>();
        builder.Services.AddHttpContextAccessor();

        string? postgres = builder.Configuration.GetConnectionString("Postgres");
        if (string.IsNullOrWhiteSpace(postgres))
        {
            builder.Services.AddDatabase(DatabaseRegistration.Sqlite, builder.Configuration.GetConnectionString("Sqlite") ?? $"Data Source={Path.Combine(folder, "manufacturing-os.db")}");
        }
        else
        {
            builder.Services.AddDatabase(DatabaseRegistration.Postgres, postgres);
            builder.Services.AddHostedService(services => new PostgresLive(
                services.GetRequiredService<LiveUpdates>(),
                postgres,
                services.GetRequiredService<ILogger<PostgresLive>>()
            ));
        }

        builder.Services.AddSingleton(new DataFolder(folder));
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseProxyInFront();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseRequestLocalization();
        app.UseOutputCache();
        app.UseMiddleware<Api.Contract.ApiFront>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }
}

/// <summary>The folder that the app writes into.</summary>
public sealed record DataFolder(string Path);
