using System.Security.Cryptography;
using System.Text;
using ManufacturingOS.Benchmarks.Servers;
using Npgsql;

namespace ManufacturingOS.Benchmarks.Lists;

/// <summary>
/// Three merchants with 100, 10,000 and 1,000,000 orders, mixed as if placed over the same time: copies of the demo's. Of each merchant
/// the newest 60 are in all states, and everything before is closed, as it is after some years of trade.
/// </summary>
internal sealed class ManyOrders(ScratchDatabase database, SignIn like)
{
    private const int All = 1_010_100;
    private const int Recent = 60;

    /// <summary>Every so many orders belong to the merchant; what is left over belongs to the largest.</summary>
    private static readonly (int Orders, int Every)[] Merchants = [(100, 10_101), (10_000, 101), (1_000_000, 1)];

    public IReadOnlyList<(int Orders, SignIn Person)> People => [.. Merchants.Select(m => (m.Orders, like with { Email = $"bench-{m.Orders}@demo.example", ApiKey = KeyOf(m.Orders) }))];

    public async Task Write()
    {
        foreach ((int orders, _) in Merchants)
        {
            await Copy("organisations", "id = 'org_demo-harbour'", ("id", $"'{IdOf(orders)}'"));
            await Copy("asp_net_users", "id = 'usr_demo-merchant'", ("id", $"'usr_{orders}'"), ("user_name", Mail(orders)), ("email", Mail(orders)), ("normalized_user_name", $"upper({Mail(orders)})"), ("normalized_email", $"upper({Mail(orders)})"));
            await Copy("members", "user_id = 'usr_demo-merchant'", ("user_id", $"'usr_{orders}'"), ("organisation", $"'{IdOf(orders)}'"));
            await Copy("api_keys", "organisation = 'org_demo-harbour'", ("id", $"'key_{orders}'"), ("organisation", $"'{IdOf(orders)}'"), ("hash", $"'{HashOf(KeyOf(orders))}'"));
        }

        string organisation = $"CASE {string.Join(' ', Merchants.Select(m => $"WHEN g % {m.Every} = 0 THEN '{IdOf(m.Orders)}'"))} END";
        string recent = $"CASE {string.Join(' ', Merchants.Select(m => $"WHEN g % {m.Every} = 0 THEN g > {All} - {Recent * m.Every}"))} END";
        string id = "lpad(g::text, 10, '0') || substr(md5(g::text), 1, 16)";
        string columns = await ColumnsOf("orders");
        string values = Replace(
            columns,
            ("id", $"'ord_' || {id}"),
            ("quote", $"'qte_' || {id}"),
            ("organisation", organisation),
            ("number", "'B' || g"),
            ("external_id", "NULL"),
            ("tracking_token", "md5(g::text) || g"),
            ("state", $"CASE WHEN {recent} THEN t.state ELSE 'Closed' END")
        );
        await database.Execute(
            $"""
            INSERT INTO orders ({columns})
            SELECT {values}
            FROM generate_series(1, {All}) g
            JOIN (SELECT row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS places, * FROM orders WHERE organisation = 'org_demo-harbour') t ON t.place = g / 7 % t.places
            """
        );
        await database.Execute("VACUUM (ANALYZE) orders");
    }

    private static string IdOf(int orders) => $"org_bench-{orders}";

    private static string Mail(int orders) => $"'bench-{orders}@demo.example'";

    private static string KeyOf(int orders) => "mos_test_" + orders.ToString("x52", System.Globalization.CultureInfo.InvariantCulture);

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Replace(string columns, params (string Column, string Value)[] other) =>
        string.Join(", ", columns.Split(", ").Select(c => other.FirstOrDefault(o => $"\"{o.Column}\"" == c).Value ?? "t." + c));

    private async Task Copy(string table, string where, params (string Column, string Value)[] other)
    {
        string columns = await ColumnsOf(table);
        await database.Execute($"INSERT INTO {table} ({columns}) SELECT {Replace(columns, other)} FROM {table} t WHERE {where} LIMIT 1");
    }

    private async Task<string> ColumnsOf(string table)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.Connection);
        await using NpgsqlCommand command = source.CreateCommand($"SELECT string_agg('\"' || column_name || '\"', ', ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
