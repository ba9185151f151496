using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ManufacturingOS.Benchmarks.Servers;
using Npgsql;

namespace ManufacturingOS.Benchmarks.Comparison;

/// <summary>Requests that order: a quote can be ordered once, so each takes one that was made before and that nobody has ordered.</summary>
internal sealed class OrderedOnce(ServerProcess server, string connection, string key)
{
    private const int Most = 30_000;
    private static readonly object Address = new { name = "Sam Rivera", line1 = "48 Dock Street", city = "Portland", region = "ME", postal_code = "04101", country = "US" };

    private readonly ConcurrentQueue<byte[]> orders = [];

    public static object Of(string quote, string option) => new { quote, option, ship_to = Address };

    /// <summary><c>null</c> when all quotes are ordered.</summary>
    public byte[]? Next() => orders.TryDequeue(out byte[]? order) ? order : null;

    /// <summary>Finds the quotes that can still be ordered.</summary>
    public async Task Refill()
    {
        orders.Clear();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        await using NpgsqlCommand command = source.CreateCommand(
            $"SELECT q.id, q.options FROM quotes q WHERE q.organisation = 'org_demo-harbour' AND q.valid_until > now() AND NOT EXISTS (SELECT FROM orders o WHERE o.quote = q.id) ORDER BY q.id DESC LIMIT {Most}"
        );
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            string option = JsonNode.Parse(rows.GetString(1))![0]!["id"]!.GetValue<string>();
            orders.Enqueue(PlainRequest.Post(server.Address, "/v1/orders", key, Of(rows.GetString(0), option)));
        }
    }
}
