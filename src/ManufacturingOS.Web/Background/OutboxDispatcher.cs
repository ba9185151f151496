using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Background;

/// <summary>
/// Runs promised work and deadlines on every node: claims due messages with a lease, so that two nodes never work on one at a time, and a
/// dead node's messages are taken over when the lease ends.
/// </summary>
public sealed partial class OutboxDispatcher(IServiceScopeFactory scopes, VerbRunner verbs, OutboxSignal signal, StartGate gate, TimeProvider clock, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private const int BatchSize = 16;
    private const int MaxAttempts = 10;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestNap = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs what is due now until nothing is; tests and the clock's advance use it to wait for the consequences.</summary>
    public async Task DrainAsync(CancellationToken cancelled)
    {
        while (await DispatchAsync(cancelled) > 0)
        {
            cancelled.ThrowIfCancellationRequested();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DispatchAsync(stoppingToken) == 0)
                {
                    await signal.WaitAsync(LongestNap, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.ClaimFailed(logger, exception);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> DispatchAsync(CancellationToken cancelled)
    {
        List<OutboxMessage> messages = await ClaimAsync(cancelled);
        foreach (OutboxMessage message in messages)
        {
            await RunAsync(message, cancelled);
        }

        return messages.Count;
    }

    private async Task<List<OutboxMessage>> ClaimAsync(CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        DateTimeOffset now = clock.GetUtcNow();
        IQueryable<OutboxMessage> due = db.Outbox.Where(m => m.DoneAt == null && m.ParkedAt == null && m.DueAt <= now && (m.LeaseUntil == null || m.LeaseUntil < now));
        if (!await due.AnyAsync(cancelled))
        {
            return [];
        }

        DateTimeOffset lease = now + Lease;
        string skipLocked = db.IsPostgres ? "FOR UPDATE SKIP LOCKED" : "";
        object nowValue = db.IsPostgres ? now.ToUniversalTime() : Microseconds(now);
        object leaseValue = db.IsPostgres ? lease.ToUniversalTime() : Microseconds(lease);
        string sql =
            "UPDATE outbox SET lease_until = {0}, attempts = attempts + 1 WHERE sequence IN ("
            + "SELECT sequence FROM outbox WHERE done_at IS NULL AND parked_at IS NULL AND due_at <= {1} AND (lease_until IS NULL OR lease_until < {1}) "
            + $"ORDER BY due_at, sequence LIMIT {BatchSize} {skipLocked}) RETURNING *";
        List<OutboxMessage> claimed = await db.Outbox.FromSqlRaw(sql, leaseValue, nowValue).AsNoTracking().ToListAsync(cancelled);
        return [.. claimed.OrderBy(m => m.DueAt).ThenBy(m => m.Sequence)];
    }

    private async Task RunAsync(OutboxMessage message, CancellationToken cancelled)
    {
        try
        {
            IVerb verb = VerbCatalogue.Read(message.Verb, message.Body);
            Refusal? refused = await verbs.RunStored(message.Mode, verb, (db, refusal) => MarkDoneAsync(db, message, refusal), cancelled);
            if (refused?.Kind == RefusalKind.Unavailable)
            {
                await PostponeAsync(message, refused.Code, cancelled);
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            Log.WorkFailed(logger, exception, message.Verb, message.Subject, message.Attempts);
            await PostponeAsync(message, exception.Message, cancelled);
        }
    }

    private async Task<bool> MarkDoneAsync(AppDbContext db, OutboxMessage message, Refusal? refusal)
    {
        DateTimeOffset now = clock.GetUtcNow();
        string? note = refusal?.Code;
        return await db.Outbox.Where(m => m.Sequence == message.Sequence && m.DoneAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.DoneAt, now).SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null).SetProperty(m => m.Note, note)) == 1;
    }

    private async Task PostponeAsync(OutboxMessage message, string reason, CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset next = now + TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(3, message.Attempts - 1)));
        DateTimeOffset? parked = message.Attempts >= MaxAttempts ? now : null;
        string note = reason.Length > 500 ? reason[..500] : reason;
        await db.Outbox.Where(m => m.Sequence == message.Sequence)
            .ExecuteUpdateAsync(
                s => s.SetProperty(m => m.DueAt, next).SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null).SetProperty(m => m.ParkedAt, parked).SetProperty(m => m.Note, note),
                cancelled
            );
    }

    private static long Microseconds(DateTimeOffset moment) => (moment.UtcTicks - DateTime.UnixEpoch.Ticks) / 10;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Claiming promised work failed")]
        public static partial void ClaimFailed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "{Verb} for {Subject} failed at attempt {Attempt}")]
        public static partial void WorkFailed(ILogger logger, Exception exception, string verb, string subject, int attempt);
    }
}
