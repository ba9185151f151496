using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api.Contract.Once;

/// <summary>What came of asking for a key.</summary>
internal abstract record Taking
{
    /// <summary>The key is this try's: it runs, and finds in the row what an earlier try has committed.</summary>
    public sealed record Taken(IdempotentAnswer Row) : Taking;

    /// <summary>The call has been answered.</summary>
    public sealed record Answered(IdempotentAnswer Row) : Taking;

    /// <summary>The key belongs to a call with another body.</summary>
    public sealed record Reused : Taking;

    public sealed record InUse : Taking;
}

/// <summary>The rows of idempotency keys. Each step is one statement in a context of its own, so that a broken request leaves no half.</summary>
internal sealed class KeyRows(IServiceScopeFactory scopes, IdSource ids, TimeProvider clock)
{
    public const int Running = 0;
    public const int Committed = 1;

    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>
    /// A try that has committed nothing after this time is given up for dead. Should it still be alive, its verb finds that the key is no
    /// longer its own and undoes itself.
    /// </summary>
    public static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(2);

    private const int SweptAtOnce = 1000;

    public async Task<Taking> Take(Actor actor, string key, string fingerprint, CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var mine = new IdempotentAnswer
        {
            Organisation = $"{actor.Organisation}/{actor.Mode}",
            Key = key,
            Fingerprint = fingerprint,
            Run = ids.NewText(),
            CreatedAt = clock.GetUtcNow(),
        };

        // Twice is enough when a row goes away in between; more would mean a crowd at this key.
        for (int look = 0; look < 3; look++)
        {
            if (await Insert(db, mine, cancelled))
            {
                return new Taking.Taken(mine);
            }

            IdempotentAnswer? row = await Row(db, mine).AsNoTracking().FirstOrDefaultAsync(cancelled);
            if (row is null)
            {
                continue;
            }

            if (mine.CreatedAt - row.CreatedAt >= Kept)
            {
                await Row(db, row).Where(a => a.Run == row.Run).ExecuteDeleteAsync(cancelled);
                continue;
            }

            return row.Fingerprint != fingerprint ? new Taking.Reused()
                : row.Status > Committed ? new Taking.Answered(row)
                : row.Status == Running && mine.CreatedAt - row.CreatedAt < GivenUp ? new Taking.InUse()
                : await TakeOver(db, row, mine.Run, cancelled) is { } taken ? new Taking.Taken(taken)
                : new Taking.InUse();
        }

        return new Taking.InUse();
    }

    /// <summary>Makes an earlier try's row this try's; <c>null</c> when another was quicker.</summary>
    public async Task<IdempotentAnswer?> TakeOver(IdempotentAnswer row, CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return await TakeOver(scope.ServiceProvider.GetRequiredService<AppDbContext>(), row, ids.NewText(), cancelled);
    }

    /// <summary>Notes what a verb did, in its transaction; false when the key is another try's by now.</summary>
    public static async Task<bool> Note(AppDbContext db, IdempotentAnswer row, string results, CancellationToken cancelled) =>
        await Row(db, row).Where(a => a.Run == row.Run).ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, Committed).SetProperty(a => a.Results, results), cancelled) == 1;

    public async Task Answer(IdempotentAnswer row, int status, string body, string? location)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        await Row(scope.ServiceProvider.GetRequiredService<AppDbContext>(), row)
            .Where(a => a.Run == row.Run)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, status).SetProperty(a => a.Body, body).SetProperty(a => a.Location, location));
    }

    /// <summary>Gives the key back when nothing has committed under it.</summary>
    public async Task FreeUnlessCommitted(IdempotentAnswer row)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        await Row(scope.ServiceProvider.GetRequiredService<AppDbContext>(), row).Where(a => a.Run == row.Run && a.Status == Running).ExecuteDeleteAsync();
    }

    /// <summary>Takes away what is older than a day, in small bites; how many rows went.</summary>
    public async Task<int> Sweep(CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        DateTimeOffset oldest = clock.GetUtcNow() - Kept;
        int swept = 0;
        int bite;
        do
        {
            IQueryable<string> old = db.IdempotentAnswers.Where(a => a.CreatedAt < oldest).OrderBy(a => a.CreatedAt).Take(SweptAtOnce).Select(a => a.Run);
            bite = await db.IdempotentAnswers.Where(a => a.CreatedAt < oldest && old.Contains(a.Run)).ExecuteDeleteAsync(cancelled);
            swept += bite;
        } while (bite == SweptAtOnce);

        return swept;
    }

    private static async Task<bool> Insert(AppDbContext db, IdempotentAnswer row, CancellationToken cancelled)
    {
        object created = db.IsPostgres ? row.CreatedAt : (row.CreatedAt.UtcTicks - DateTime.UnixEpoch.Ticks) / 10;
        return await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO idempotent_answers (organisation, key, fingerprint, run, status, created_at) VALUES ({0}, {1}, {2}, {3}, 0, {4}) ON CONFLICT DO NOTHING",
                [row.Organisation, row.Key, row.Fingerprint, row.Run, created],
                cancelled
            ) == 1;
    }

    private static async Task<IdempotentAnswer?> TakeOver(AppDbContext db, IdempotentAnswer row, string run, CancellationToken cancelled)
    {
        int taken = await Row(db, row).Where(a => a.Run == row.Run && a.Status == row.Status).ExecuteUpdateAsync(s => s.SetProperty(a => a.Run, run), cancelled);
        return taken == 0
            ? null
            : new IdempotentAnswer
            {
                Organisation = row.Organisation,
                Key = row.Key,
                Fingerprint = row.Fingerprint,
                Run = run,
                Status = row.Status,
                Results = row.Results,
                CreatedAt = row.CreatedAt,
            };
    }

    private static IQueryable<IdempotentAnswer> Row(AppDbContext db, IdempotentAnswer row) => db.IdempotentAnswers.Where(a => a.Organisation == row.Organisation && a.Key == row.Key);
}
