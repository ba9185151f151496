using System.Collections.Concurrent;
using System.Reflection;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>
/// Runs verbs for pages, endpoints and background work alike: checks who acts, opens a scope and a transaction, commits state, ledger and
/// promised work together, tells open pages afterwards. When another writer came first, the verb runs again from the beginning.
/// </summary>
public sealed class VerbRunner(IServiceScopeFactory scopes, LiveUpdates live, OutboxSignal signal, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>SQLite has one writer: waiting in line here is quicker than its own polling.</summary>
    private static readonly SemaphoreSlim SqliteWriter = new(1, 1);

    private static readonly ConcurrentDictionary<Type, object> Invokers = new();

    public Task<Outcome<TResult>> Run<TResult>(Actor actor, IVerb<TResult> verb, CancellationToken cancelled = default)
    {
        var invoker = (Invoker<TResult>)
            Invokers.GetOrAdd(verb.GetType(), type => Activator.CreateInstance(typeof(Invoker<,>).MakeGenericType(type, typeof(TResult)))!);
        return VerbCatalogue.IsErrand(verb.GetType()) ? Go(actor, verb.GetType(), services => invoker.Go(services, verb, actor, cancelled), null)
            : actor.Once is { } once ? RunOnceFor(once, actor, verb, invoker, cancelled)
            : Run(actor, verb.GetType(), (services, context) => invoker.Handle(services, verb, context), null, null, cancelled);
    }

    /// <summary>
    /// Runs stored work as the system; <paramref name="markDone"/> commits with it, so its effect on the database happens exactly once.
    /// An errand is marked after it is done. What is refused as unavailable stays to be done.
    /// </summary>
    public async Task<Refusal?> RunStored(Mode mode, IVerb verb, Func<AppDbContext, Refusal?, Task<bool>> markDone, CancellationToken cancelled)
    {
        var invoker = (IInvoker)
            Invokers.GetOrAdd(
                verb.GetType(),
                type =>
                {
                    Type result = type.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IVerb<>)).GetGenericArguments()[0];
                    return Activator.CreateInstance(typeof(Invoker<,>).MakeGenericType(type, result))!;
                }
            );
        if (verb is IEffect)
        {
            return await RunEffect(mode, (services, context) => invoker.HandleUntyped(services, verb, context), markDone, cancelled);
        }

        var system = Actor.System(mode);
        Outcome<object?> outcome = VerbCatalogue.IsErrand(verb.GetType())
            ? await Go(system, verb.GetType(), services => invoker.GoUntyped(services, verb, system, cancelled), markDone)
            : await Run(system, verb.GetType(), (services, context) => invoker.HandleUntyped(services, verb, context), markDone, null, cancelled);
        return outcome.Refusal;
    }

    /// <summary>The verb of a call that may come again: its note commits with it, and a noted verb does not run.</summary>
    private async Task<Outcome<TResult>> RunOnceFor<TResult>(IOnce once, Actor actor, IVerb<TResult> verb, Invoker<TResult> invoker, CancellationToken cancelled)
    {
        if (once.TryRecall(verb, out Outcome<TResult> earlier))
        {
            return earlier;
        }

        Outcome<TResult> outcome = await Run(actor, verb.GetType(), (services, context) => invoker.Handle(services, verb, context), null, (db, result) => once.Note(db, verb, result), cancelled);
        if (outcome.IsOk)
        {
            once.Committed();
        }

        return outcome;
    }

    private async Task<Refusal?> RunEffect(
        Mode mode,
        Func<IServiceProvider, VerbContext, Task<Outcome<object?>>> handle,
        Func<AppDbContext, Refusal?, Task<bool>> markDone,
        CancellationToken cancelled
    )
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var context = new VerbContext(Actor.System(mode), db, clock.GetUtcNow(), cancelled);
        Outcome<object?> outcome = await handle(scope.ServiceProvider, context);
        bool gate = !db.IsPostgres;
        if (gate)
        {
            await SqliteWriter.WaitAsync(cancelled);
        }

        try
        {
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancelled);
            if (outcome.IsOk)
            {
                await db.SaveChangesAsync(cancelled);
            }

            await markDone(db, outcome.Refusal);
            await transaction.CommitAsync(cancelled);
        }
        finally
        {
            if (gate)
            {
                SqliteWriter.Release();
            }
        }

        live.Announce(db.ChangedTopics);
        if (context.HasWorkForNow)
        {
            signal.Wake();
        }

        return outcome.Refusal;
    }

    private static Refusal? Forbidden(Actor actor, Type verb)
    {
        ByAttribute by = verb.GetCustomAttribute<ByAttribute>() ?? throw new InvalidOperationException($"{verb.Name} does not say who may use it.");
        if ((by.Sides & actor.Side) == Side.None)
        {
            return Refusal.Forbidden("not-your-side", ("verb", verb.Name));
        }

        if (by.Scope is { } scope && !actor.HasScope(scope))
        {
            return Refusal.Forbidden("missing-scope", ("scope", scope));
        }

        return by.OwnerOnly && !actor.IsOwner ? Refusal.Forbidden("owners-only") : null;
    }

    private async Task<Outcome<TResult>> Go<TResult>(Actor actor, Type verb, Func<IServiceProvider, Task<Outcome<TResult>>> go, Func<AppDbContext, Refusal?, Task<bool>>? markDone)
    {
        if (Forbidden(actor, verb) is { } forbidden)
        {
            return forbidden;
        }

        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        Outcome<TResult> outcome = await go(scope.ServiceProvider);
        if (markDone is not null && !IsForLater(outcome.Refusal))
        {
            await markDone(scope.ServiceProvider.GetRequiredService<AppDbContext>(), outcome.Refusal);
        }

        return outcome;
    }

    private async Task<Outcome<TResult>> Run<TResult>(
        Actor actor,
        Type verb,
        Func<IServiceProvider, VerbContext, Task<Outcome<TResult>>> handle,
        Func<AppDbContext, Refusal?, Task<bool>>? markDone,
        Func<AppDbContext, TResult, Task<bool>>? note,
        CancellationToken cancelled
    )
    {
        if (Forbidden(actor, verb) is { } forbidden)
        {
            return forbidden;
        }

        for (int attempt = 1; ; attempt++)
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            bool gate = !db.IsPostgres;
            if (gate)
            {
                await SqliteWriter.WaitAsync(cancelled);
            }

            try
            {
                return await RunOnce(actor, scope.ServiceProvider, db, handle, markDone, note, cancelled);
            }
            catch (Exception exception) when (attempt < Tries && AnotherWriterCameFirst(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt), TimeProvider.System, cancelled);
            }
            catch (Exception exception) when (markDone is null && AnotherWriterCameFirst(exception))
            {
                // A caller may ask again; stored work is thrown back to the dispatcher, which does.
                return Refusal.Conflict("changed-meanwhile");
            }
            finally
            {
                if (gate)
                {
                    SqliteWriter.Release();
                }
            }
        }
    }

    private async Task<Outcome<TResult>> RunOnce<TResult>(
        Actor actor,
        IServiceProvider services,
        AppDbContext db,
        Func<IServiceProvider, VerbContext, Task<Outcome<TResult>>> handle,
        Func<AppDbContext, Refusal?, Task<bool>>? markDone,
        Func<AppDbContext, TResult, Task<bool>>? note,
        CancellationToken cancelled
    )
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancelled);
        var context = new VerbContext(actor, db, clock.GetUtcNow(), cancelled);
        Outcome<TResult> outcome = await handle(services, context);
        if (!outcome.IsOk)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            if (markDone is not null && !IsForLater(outcome.Refusal))
            {
                await markDone(db, outcome.Refusal);
            }

            return outcome;
        }

        await db.SaveChangesAsync(cancelled);
        if (markDone is not null && !await markDone(db, null))
        {
            // Another node finished the same stored work: its effect stands, ours is undone.
            await transaction.RollbackAsync(CancellationToken.None);
            return outcome;
        }

        if (note is not null && !await note(db, outcome.Value))
        {
            // Another try of the same call took over while this one was given up for dead: the other one answers.
            await transaction.RollbackAsync(CancellationToken.None);
            return Refusal.Conflict("idempotency-key-in-use");
        }

        await transaction.CommitAsync(cancelled);
        live.Announce(db.ChangedTopics);
        if (context.HasWorkForNow)
        {
            signal.Wake();
        }

        return outcome;
    }

    private static bool IsForLater(Refusal? refusal) => refusal?.Kind == RefusalKind.Unavailable;

    /// <summary>A version that moved on, a unique row that is there by now, a serialization failure or a deadlock: read again and decide again.</summary>
    private static bool AnotherWriterCameFirst(Exception exception) =>
        exception is DbUpdateConcurrencyException
        || (exception as PostgresException ?? exception.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.DeadlockDetected
        || (exception as SqliteException ?? exception.InnerException as SqliteException) is { SqliteExtendedErrorCode: 2067 or 1555 } or { SqliteErrorCode: 5 or 6 };

    private interface IInvoker
    {
        Task<Outcome<object?>> HandleUntyped(IServiceProvider services, IVerb verb, VerbContext context);

        Task<Outcome<object?>> GoUntyped(IServiceProvider services, IVerb verb, Actor actor, CancellationToken cancelled);
    }

    private abstract class Invoker<TResult>
    {
        public abstract Task<Outcome<TResult>> Handle(IServiceProvider services, IVerb<TResult> verb, VerbContext context);

        public abstract Task<Outcome<TResult>> Go(IServiceProvider services, IVerb<TResult> verb, Actor actor, CancellationToken cancelled);
    }

    private sealed class Invoker<TVerb, TResult> : Invoker<TResult>, IInvoker
        where TVerb : IVerb<TResult>
    {
        public override Task<Outcome<TResult>> Handle(IServiceProvider services, IVerb<TResult> verb, VerbContext context) =>
            services.GetRequiredService<IHandler<TVerb, TResult>>().Handle((TVerb)verb, context);

        public override Task<Outcome<TResult>> Go(IServiceProvider services, IVerb<TResult> verb, Actor actor, CancellationToken cancelled) =>
            services.GetRequiredService<IErrand<TVerb, TResult>>().Go((TVerb)verb, actor, cancelled);

        public async Task<Outcome<object?>> HandleUntyped(IServiceProvider services, IVerb verb, VerbContext context) =>
            Untyped(await Handle(services, (IVerb<TResult>)verb, context));

        public async Task<Outcome<object?>> GoUntyped(IServiceProvider services, IVerb verb, Actor actor, CancellationToken cancelled) =>
            Untyped(await Go(services, (IVerb<TResult>)verb, actor, cancelled));

        private static Outcome<object?> Untyped(Outcome<TResult> outcome) => outcome.Match(value => Outcome<object?>.Of(value), refusal => refusal);
    }
}
