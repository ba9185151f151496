using System.Globalization;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Verbs.Running;
using ManufacturingOS.Web.Verbs.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Background;

/// <summary>Keeps this node's clock at the offset that a test installation was moved to; the dispatcher then finds what has become due.</summary>
public sealed class TestClock : IDisposable
{
    private readonly IServiceScopeFactory scopes;
    private readonly PlatformClock clock;
    private readonly OutboxSignal signal;
    private readonly bool allowed;
    private readonly IDisposable listening;

    public TestClock(IServiceScopeFactory scopes, PlatformClock clock, OutboxSignal signal, LiveUpdates live, IOptions<PlatformOptions> platform)
    {
        this.scopes = scopes;
        this.clock = clock;
        this.signal = signal;
        allowed = platform.Value.Demo;
        listening = live.Listen(LiveTopic.Clock, topic => _ = ReadAsync());
    }

    public async Task ReadAsync()
    {
        if (!allowed)
        {
            return;
        }

        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        string? ticks = await db.Settings.Where(s => s.Name == AdvanceClock.SettingName).Select(s => s.Value).FirstOrDefaultAsync();
        clock.Offset = ticks is null ? TimeSpan.Zero : new TimeSpan(long.Parse(ticks, CultureInfo.InvariantCulture));
        signal.Wake();
    }

    public void Dispose() => listening.Dispose();
}
