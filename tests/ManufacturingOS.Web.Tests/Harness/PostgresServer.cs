using System.Diagnostics;
using ManufacturingOS.Infrastructure.Database;
using Npgsql;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>
/// A real PostgreSQL, started once a run in a temporary folder, reachable by a socket in that folder only. A watching shell stops it when
/// the tests' process is gone, whichever way that ended.
/// </summary>
public sealed class PostgresServer
{
    private const string Template = "mos_template";
    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);
    private readonly string folder;
    private int databases;

    private PostgresServer(string folder) => this.folder = folder;

    public static Task<PostgresServer> Running => Shared.Value;

    public string ConnectionString(string database) => $"Host={folder};Username=postgres;Database={database};Maximum Pool Size=20";

    /// <summary>A migrated, empty database.</summary>
    public async Task<string> CreateDatabase()
    {
        string name = $"mos_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
        return name;
    }

    public async Task DropDatabase(string name)
    {
        await using (var connection = new NpgsqlConnection(ConnectionString(name)))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task<PostgresServer> StartAsync()
    {
        string bin = FindServer();
        var server = new PostgresServer(Directory.CreateTempSubdirectory("mos-pg-").FullName);

        // initdb and the server refuse root; the package has made a user for them.
        string[] user = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];
        if (user.Length > 0)
        {
            await RunAsync(["chown", "postgres", server.folder]);
        }

        // Sorted as people sort, as in production: ids must ask for their own collation.
        await RunAsync([.. user, $"{bin}/initdb", "-D", $"{server.folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-instructions", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"]);
        _ = Start([.. user, "bash", "-c", Watch, "watch", server.folder, bin, Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await server.AnswersAsync();
        await server.ExecuteAsync($"CREATE DATABASE {Template}");
        await TemplateDatabase.MigrateAsync(DatabaseRegistration.Postgres, server.ConnectionString(Template) + ";Pooling=false");
        return server;
    }

    /// <summary>Nothing of this data outlives the run, so nothing waits for the disk.</summary>
    private const string Watch = """
        folder=$1 bin=$2 tests=$3
        "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
            -c wal_level=minimal -c max_wal_senders=0 -c max_connections=300 -c shared_buffers=128MB -c jit=off -c autovacuum=off &
        server=$!
        while [ -d "/proc/$tests" ] && kill -0 $server 2>/dev/null; do sleep 0.3; done
        kill -QUIT $server 2>/dev/null
        wait $server
        rm -rf "$folder"
        """;

    private static string FindServer() =>
        Directory.Exists("/usr/lib/postgresql") && Directory.GetDirectories("/usr/lib/postgresql").Order().LastOrDefault(d => File.Exists($"{d}/bin/initdb")) is { } newest
            ? $"{newest}/bin"
            : throw new InvalidOperationException("These tests need a real PostgreSQL: install the Debian package 'postgresql' (./test does it when it may).");

    private async Task AnswersAsync()
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task RunAsync(string[] command)
    {
        using Process process = Start(command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        }
    }

    /// <summary>Without the tests' own output: whoever reads that waits until the last process that holds it has ended.</summary>
    private static Process Start(string[] command) => Process.Start("sh", ["-c", "exec \"$@\" </dev/null >/dev/null 2>&1", "sh", .. command]);
}
