using Npgsql;

namespace ManufacturingOS.Benchmarks.Servers;

/// <summary>An empty database for one benchmark, dropped with everything in it at the end.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string name;

    private ScratchDatabase(string given, string name)
    {
        this.name = name;
        server = new NpgsqlConnectionStringBuilder(given) { Database = "postgres", Pooling = false }.ConnectionString;
        Connection = new NpgsqlConnectionStringBuilder(given) { Database = name }.ConnectionString;
    }

    public string Connection { get; }

    public static async Task<ScratchDatabase> Create(string connection, string purpose)
    {
        var database = new ScratchDatabase(connection, $"{new NpgsqlConnectionStringBuilder(connection).Database ?? "bench"}_{purpose}");
        await database.Drop();
        await Execute(database.server, $"CREATE DATABASE \"{database.name}\"");
        return database;
    }

    /// <summary>Statements of a benchmark, which may take their time.</summary>
    public Task Execute(string sql) => Execute(Connection, sql);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Drop();
    }

    private Task Drop() => Execute(server, $"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");

    private static async Task Execute(string connection, string sql)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        await using NpgsqlCommand command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
