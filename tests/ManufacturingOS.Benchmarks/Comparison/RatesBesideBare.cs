using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Benchmarks.Bare;
using ManufacturingOS.Benchmarks.Servers;

namespace ManufacturingOS.Benchmarks.Comparison;

/// <summary>
/// Each operation of the portal beside the bare one that it is held against: three rounds, in each of which an operation follows its
/// bare one at once, so that a machine that slows down slows both. Takes about five minutes.
/// </summary>
internal static class RatesBesideBare
{
    private const int Rounds = 3;
    private const int ListedOrders = 20;
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(5);

    public static async Task Run(string connection)
    {
        Machine.Describe();
        await using Portal home = await Portal.Create(connection, "compare");
        await using ServerProcess bare = await BareServer.Start(home.Database.Connection);
        await using ServerProcess portal = await home.Start();
        await home.WaitForDemo(portal);
        Row[] rows = await Operations(home, portal, bare);
        foreach (Row row in rows)
        {
            await row.Run(row.WarmUp);
            row.Rounds.Clear();
        }

        for (int round = 1; round <= Rounds; round++)
        {
            foreach (Row row in rows)
            {
                await row.Run(Counted);
            }

            Console.WriteLine($"round {round} of {Rounds}, load {Machine.Load()}");
        }

        Console.WriteLine(string.Join(Environment.NewLine, rows.Select(r => r.ToString())));
    }

    private static async Task<Row[]> Operations(Portal home, ServerProcess portal, ServerProcess bare)
    {
        string key = home.SignIns.Merchant.ApiKey;
        using HttpClient merchant = Portal.Program(portal, home.SignIns.Merchant);
        string order = await Newest(merchant, "/v1/orders");
        byte[] quote = PlainRequest.Post(portal.Address, "/v1/quotes", key, ThreeLines.Of(await Newest(merchant, "/v1/designs")));
        var orders = new OrderedOnce(portal, home.Database.Connection, key);
        await FillTheList(merchant, await Newest(merchant, "/v1/designs"));

        Row page = Bare("bare page", "/page");
        Row read = Bare("bare read", "/row");
        byte[] write = PlainRequest.Post(bare.Address, "/row");
        Row insert = new("bare insert", bare, () => write);
        return
        [
            Bare("bare literal", "/literal"),
            page,
            Get("landing page", "/", page, 0.30),
            Get("catalogue", "/catalogue", page, 0.30),
            Get("price explorer", "/prices", page, 0.30),
            read,
            Get("API read of one", "/v1/orders/" + order, read, 0.40, key),
            Get("API list of 20", $"/v1/orders?limit={ListedOrders}", read, 0.25, key),
            insert,
            new("saved 3-line quote", portal, () => quote, insert, 0.15),
            new("order placed", portal, orders.Next, insert, 0.06) { Prepare = orders.Refill, WarmUp = TimeSpan.FromSeconds(3) },
        ];

        Row Bare(string name, string path)
        {
            byte[] request = PlainRequest.Get(bare.Address, path);
            return new Row(name, bare, () => request);
        }

        Row Get(string name, string path, Row against, double goal, string? by = null)
        {
            byte[] request = PlainRequest.Get(portal.Address, path, by);
            return new Row(name, portal, () => request, against, goal);
        }
    }

    private static async Task<string> Newest(HttpClient merchant, string list) =>
        JsonNode.Parse(await merchant.GetStringAsync(new Uri(list + "?limit=1", UriKind.Relative)))!["data"]![0]!["id"]!.GetValue<string>();

    /// <summary>The demo's merchant has fewer orders than a page of the list shows.</summary>
    private static async Task FillTheList(HttpClient merchant, string design)
    {
        for (int i = 0; i < ListedOrders; i++)
        {
            JsonNode quote = await Post(merchant, "/v1/quotes", ThreeLines.Of(design));
            await Post(merchant, "/v1/orders", OrderedOnce.Of(quote["id"]!.GetValue<string>(), quote["options"]![0]!["id"]!.GetValue<string>()));
        }
    }

    private static async Task<JsonNode> Post(HttpClient program, string path, object body)
    {
        using HttpResponseMessage answer = await program.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
