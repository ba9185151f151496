using System.Collections.Concurrent;
using System.Globalization;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>
/// Sign-ins that were ended by signing out: a copied cookie is worth nothing afterwards. Known at once on this node, on the others with
/// their next look at the database (a minute). Entries are dropped when the sign-in would have ended anyway.
/// </summary>
public sealed class EndedSessions(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string Provider = "[EndedSession]";
    private readonly ConcurrentDictionary<string, DateTimeOffset> here = new(StringComparer.Ordinal);

    public async Task EndAsync(string userId, string session)
    {
        DateTimeOffset until = clock.GetUtcNow() + SignInTimes.Longest;
        here[session] = until;
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        string now = Text(clock.GetUtcNow());
        List<IdentityUserToken<string>> known = await db.UserTokens.Where(t => t.UserId == userId && t.LoginProvider == Provider).ToListAsync();
        db.UserTokens.RemoveRange(known.Where(t => string.CompareOrdinal(t.Value, now) < 0));
        if (known.TrueForAll(t => t.Name != session))
        {
            db.UserTokens.Add(new IdentityUserToken<string> { UserId = userId, LoginProvider = Provider, Name = session, Value = Text(until) });
        }

        await db.SaveChangesAsync();
    }

    /// <summary>What this node knows without asking.</summary>
    public bool HasEndedHere(string session) => here.ContainsKey(session);

    public async Task<bool> HasEndedAsync(string userId, string session)
    {
        if (here.ContainsKey(session))
        {
            return true;
        }

        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        bool ended = await db.UserTokens.AnyAsync(t => t.UserId == userId && t.LoginProvider == Provider && t.Name == session);
        if (ended)
        {
            here[session] = clock.GetUtcNow() + SignInTimes.Longest;
        }

        return ended;
    }

    /// <summary>Fixed width, so that texts compare like moments.</summary>
    private static string Text(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString("D12", CultureInfo.InvariantCulture);
}
