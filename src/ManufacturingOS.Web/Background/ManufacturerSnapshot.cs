using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Planning.Routing;
using ManufacturingOS.Planning.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Background;

/// <summary>What planning reads: who can make what, and the press minutes that are given away.</summary>
public sealed record MarketState(ManufacturerDirectory Directory, CapacityUse Capacity);

/// <summary>
/// Keeps the market in memory, so that a quote asks no database. Read again after a change was announced; at the latest after a
/// minute, for the case that an announcement of another node was lost.
/// </summary>
public sealed class ManufacturerSnapshot : IDisposable
{
    private static readonly TimeSpan LongestUse = TimeSpan.FromMinutes(1);

    private readonly IServiceScopeFactory scopes;
    private readonly IDisposable[] listening;
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly Dictionary<Mode, Loaded> loaded = [];
    private volatile int version;

    public ManufacturerSnapshot(IServiceScopeFactory scopes, LiveUpdates live)
    {
        this.scopes = scopes;
        listening = [live.Listen(LiveTopic.Directory, _ => Interlocked.Increment(ref version)), live.Listen(LiveTopic.Capacity, _ => Interlocked.Increment(ref version))];
    }

    public async Task<MarketState> Current(Mode mode)
    {
        if (Fresh(mode) is { } fresh)
        {
            return fresh;
        }

        await loading.WaitAsync();
        try
        {
            if (Fresh(mode) is { } meanwhile)
            {
                return meanwhile;
            }

            int asOf = version;
            MarketState state = await Load(mode);
            lock (loaded)
            {
                loaded[mode] = new Loaded(state, asOf, Environment.TickCount64);
            }

            return state;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose()
    {
        foreach (IDisposable subscription in listening)
        {
            subscription.Dispose();
        }

        loading.Dispose();
    }

    private MarketState? Fresh(Mode mode)
    {
        lock (loaded)
        {
            return loaded.TryGetValue(mode, out Loaded? known) && known.Version == version && Environment.TickCount64 - known.At < LongestUse.TotalMilliseconds
                ? known.State
                : null;
        }
    }

    private async Task<MarketState> Load(Mode mode)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var manufacturers = await db
            .Manufacturers.AsNoTracking()
            .Where(m => m.Mode == mode && m.Verification == Verification.Verified)
            .Join(db.Organisations, m => m.Id, o => o.Id, (m, o) => new { Manufacturer = m, o.Name, o.Country, o.Language })
            .ToListAsync();
        List<CapacitySlot> slots = await db.CapacitySlots.AsNoTracking().ToListAsync();
        return new MarketState(
            new ManufacturerDirectory(mode, manufacturers.Select(m => new ListedManufacturer(m.Manufacturer, m.Name, m.Country, m.Language))),
            new CapacityUse(slots.Select(s => new BookedMinutes(s.Manufacturer, s.Method, s.Week, s.UsedMinutes)))
        );
    }

    private sealed record Loaded(MarketState State, int Version, long At);
}
