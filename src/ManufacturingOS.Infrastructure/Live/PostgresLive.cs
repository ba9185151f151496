using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ManufacturingOS.Infrastructure.Live;

/// <summary>Carries announcements between nodes by <c>LISTEN/NOTIFY</c>. Reconnects for ever; what was missed meanwhile the pages read on their next look.</summary>
public sealed partial class PostgresLive(LiveUpdates live, string connectionString, ILogger<PostgresLive> logger) : BackgroundService
{
    private const string ChannelName = "manufacturing_os_live";

    /// <summary>Announcements of one batch travel in one notification, far below its limit of 8,000 bytes.</summary>
    private const int MaxPayload = 6_000;

    private readonly string node = IdText();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Forever(ListenAsync, stoppingToken), Forever(SendAsync, stoppingToken));

    private static string IdText() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));

    private async Task Forever(Func<CancellationToken, Task> run, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await run(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.Lost(logger, exception);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        await connection.OpenAsync(stoppingToken);
        connection.Notification += (_, e) =>
        {
            string[] parts = e.Payload.Split(' ');
            if (parts[0] != node)
            {
                foreach (string topic in parts.Skip(1))
                {
                    live.Hear(topic);
                }
            }
        };
        await using (var command = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
        {
            await command.ExecuteNonQueryAsync(stoppingToken);
        }

        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }

    private async Task SendAsync(CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(stoppingToken);
        await using var command = new NpgsqlCommand($"SELECT pg_notify('{ChannelName}', $1)", connection);
        NpgsqlParameter payload = command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        while (await live.Outgoing.WaitToReadAsync(stoppingToken))
        {
            payload.Value = Batch(live.Outgoing);
            await command.ExecuteNonQueryAsync(stoppingToken);
        }
    }

    private string Batch(ChannelReader<string> outgoing)
    {
        var topics = new HashSet<string>(StringComparer.Ordinal);
        int length = node.Length;
        while (length < MaxPayload && outgoing.TryRead(out string? topic))
        {
            if (topics.Add(topic))
            {
                length += topic.Length + 1;
            }
        }

        return node + " " + string.Join(' ', topics);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Live updates between nodes are interrupted; trying again")]
        public static partial void Lost(ILogger logger, Exception exception);
    }
}
