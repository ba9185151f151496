using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api.Keys;

/// <summary>
/// Finds the actor behind a key. Known keys are remembered for a few seconds, so that a call asks no database for them; making or
/// revoking one announces itself to every node and empties the memory.
/// </summary>
public sealed class KeyRing : IDisposable
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (Actor? Actor, long Until)> known = new(StringComparer.Ordinal);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly IDisposable listening;

    public KeyRing(IServiceScopeFactory scopes, LiveUpdates live, TimeProvider clock)
    {
        this.scopes = scopes;
        this.clock = clock;
        listening = live.Listen(LiveTopic.Keys, _ => known.Clear());
    }

    /// <summary>Prefixes say the mode: a live key that leaks is found by every secret scanner.</summary>
    public static bool LooksLikeKey(string text) =>
        text.Length is > 20 and < 128 && (text.StartsWith("mos_test_", StringComparison.Ordinal) || text.StartsWith("mos_live_", StringComparison.Ordinal));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public async ValueTask<Actor?> ActorOf(string secret, CancellationToken cancelled)
    {
        if (!LooksLikeKey(secret))
        {
            return null;
        }

        string hash = HashOf(secret);
        long now = Environment.TickCount64;
        if (known.TryGetValue(hash, out (Actor? Actor, long Until) remembered) && remembered.Until > now)
        {
            return remembered.Actor;
        }

        Actor? actor = await Read(hash, cancelled);
        if (known.Count >= MostRemembered)
        {
            known.Clear();
        }

        known[hash] = (actor, now + (long)Remember.TotalMilliseconds);
        return actor;
    }

    /// <summary>The actor behind a key that worked a moment ago; asks no database.</summary>
    public Actor? Remembered(string secret) => LooksLikeKey(secret) && known.TryGetValue(HashOf(secret), out (Actor? Actor, long Until) remembered) && remembered.Until > Environment.TickCount64 ? remembered.Actor : null;

    public void Dispose() => listening.Dispose();

    private async Task<Actor?> Read(string hash, CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        DateTimeOffset now = clock.GetUtcNow();
        var found = await db
            .ApiKeys.AsNoTracking()
            .Where(k => k.Hash == hash && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now))
            .Join(db.Organisations, k => k.Organisation, o => o.Id, (k, o) => new { Key = k, o.Kind })
            .FirstOrDefaultAsync(cancelled);
        if (found is null)
        {
            return null;
        }

        await db.ApiKeys.Where(k => k.Hash == hash).ExecuteUpdateAsync(s => s.SetProperty(k => k.LastUsedAt, now), cancelled);
        ApiKey key = found.Key;
        return new Actor(
            key.Id.Value,
            key.Name,
            key.Organisation,
            found.Kind,
            Domain.Organisations.MemberRole.Owner,
            key.Mode,
            key.Scopes.ToHashSet(StringComparer.Ordinal)
        );
    }
}
