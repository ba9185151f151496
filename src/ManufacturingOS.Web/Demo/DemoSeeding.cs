using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Background;
using ManufacturingOS.Web.Verbs.Designs;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Demo;

/// <summary>
/// Fills an empty database with the demo, where that is allowed, and says on the console where to sign in. Runs beside the first
/// requests; background work starts when it is through.
/// </summary>
internal sealed partial class DemoSeeding(IServiceScopeFactory scopes, StartGate gate, IOptions<PlatformOptions> platform, DataFolder folder, ILogger<DemoSeeding> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (platform.Value.Demo)
            {
                await SeedAsync(stoppingToken);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Broken(logger, exception);
        }
        finally
        {
            gate.Open();
        }
    }

    private async Task SeedAsync(CancellationToken stoppingToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IServiceProvider services = scope.ServiceProvider;
        AppDbContext db = services.GetRequiredService<AppDbContext>();
        string credentials = Path.Combine(folder.Path, "demo-credentials.json");
        if (await db.Organisations.AnyAsync(stoppingToken))
        {
            Log.SignIn(logger, credentials);
            return;
        }

        PlatformClock clock = services.GetRequiredService<PlatformClock>();
        TimeSpan offset = clock.Offset;
        try
        {
            clock.Offset = -TimeSpan.FromDays(42);
            var people = new DemoPeople(db, services.GetRequiredService<UserManager<AppUser>>(), services.GetRequiredService<IdSource>(), clock);
            await people.Create(folder.Path);
            services.GetRequiredService<Infrastructure.Live.LiveUpdates>().Announce([Infrastructure.Live.LiveTopic.Directory]);
            Log.SignIn(logger, credentials);
            var day = new DemoDay(
                services.GetRequiredService<VerbRunner>(),
                services.GetRequiredService<Reader>(),
                services.GetRequiredService<OutboxDispatcher>(),
                services.GetRequiredService<SandboxBuyer>(),
                clock,
                people
            );
            await new DemoStory(day, people, services.GetRequiredService<DesignIntake>()).Tell();
        }
        finally
        {
            clock.Offset = offset;
        }

        Log.Ready(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Demo sign-ins and test keys are in {Path}")]
        public static partial void SignIn(ILogger logger, string path);

        [LoggerMessage(2, LogLevel.Information, "The demo's orders are ready")]
        public static partial void Ready(ILogger logger);

        [LoggerMessage(3, LogLevel.Error, "The demo could not be completed")]
        public static partial void Broken(ILogger logger, Exception exception);
    }
}
