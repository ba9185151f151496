using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ManufacturingOS.Web.Tests.Database;

/// <summary>
/// What the portal asks one database, with the values that it asks for. EF looks only once a second whether somebody listens, so this
/// is there from the beginning.
/// </summary>
internal sealed class AskedQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<AskedQuery> asked = [];
    private readonly ConcurrentBag<IDisposable> listening = [];
    private readonly string database;

    public AskedQueries(string connection)
    {
        database = new NpgsqlConnectionStringBuilder(connection).Database!;
        listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What is asked meanwhile.</summary>
    public async Task<IReadOnlyList<AskedQuery>> During(Func<Task> use)
    {
        asked.Clear();
        await use();
        return [.. asked];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            listening.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: { Connection.Database: var asks } command } && asks == database)
        {
            asked.Enqueue(new AskedQuery(command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]));
        }
    }

    public void OnCompleted()
    {
        // Listens until it is disposed.
    }

    public void OnError(Exception error)
    {
        // Nothing of the portal's concerns this.
    }

    public void Dispose()
    {
        foreach (IDisposable subscription in listening)
        {
            subscription.Dispose();
        }
    }
}

internal sealed record AskedQuery(string Sql, NpgsqlParameter[] Parameters);
