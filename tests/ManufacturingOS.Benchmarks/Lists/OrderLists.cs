using System.Diagnostics;
using System.Text.Json.Nodes;
using ManufacturingOS.Benchmarks.Circuits;
using ManufacturingOS.Benchmarks.Servers;

namespace ManufacturingOS.Benchmarks.Lists;

/// <summary>What a page of the list of orders takes for merchants with 100, 10,000 and 1,000,000 orders. Filling the database takes minutes.</summary>
internal static class OrderLists
{
    private const int Times = 40;
    private const double Flat = 2;

    public static async Task Run(string connection)
    {
        Machine.Describe();
        await using Portal home = await Portal.Create(connection, "lists");
        await using ServerProcess portal = await home.Start();
        await home.WaitForDemo(portal);
        var orders = new ManyOrders(home.Database, home.SignIns.Merchant);
        long start = Stopwatch.GetTimestamp();
        await orders.Write();
        Console.WriteLine($"filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s; load {Machine.Load()}");

        var merchants = new List<Merchant>();
        foreach ((int count, SignIn person) in orders.People)
        {
            merchants.Add(await Merchant.Of(portal, person, count));
        }

        await Compare("API, first page", merchants, m => m.Call("/v1/orders?limit=20"));
        await Compare("API, page in the middle", merchants, m => m.Call($"/v1/orders?limit=20&after={m.Middle}"));
        await Compare("API, state Shipped", merchants, m => m.Call("/v1/orders?limit=20&state=Shipped"));
        await Compare("API, state Closed", merchants, m => m.Call("/v1/orders?limit=20&state=Closed"));
        await Compare("page of the portal", merchants, m => m.Look("/merchant/orders"));
        await Compare("page, in the middle", merchants, m => m.Look($"/merchant/orders?after={m.Middle}"));
        await Compare("page, needs you", merchants, m => m.Look("/merchant/orders?show=NeedsYou"));
        await Compare("page, open", merchants, m => m.Look("/merchant/orders?show=Open"));
        await Compare("page, done", merchants, m => m.Look("/merchant/orders?show=Done"));
        await Compare("home", merchants, m => m.Look("/merchant"));
        merchants.ForEach(m => m.Dispose());
    }

    private static async Task Compare(string name, List<Merchant> merchants, Func<Merchant, Task> ask)
    {
        List<double>[] times = [.. merchants.Select(_ => new List<double>())];
        for (int i = 0; i < Times + 5; i++)
        {
            for (int m = 0; m < merchants.Count; m++)
            {
                long sent = Stopwatch.GetTimestamp();
                await ask(merchants[m]);
                times[m].Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        }

        // The first ones compile and read from the disk.
        double[] medians = [.. times.Select(t => t.Skip(5).Order().ElementAt(Times / 2))];
        double ratio = medians[^1] / medians[0];
        Console.WriteLine($"{name, -24} {string.Join("  ", merchants.Select((m, i) => $"{m.Orders, 9:N0}: {medians[i], 7:F1} ms"))}  ratio {ratio:F2} {(ratio < Flat ? "flat" : "NOT FLAT")}");
    }

    private sealed class Merchant(int orders, string middle, HttpClient program, Browser browser) : IDisposable
    {
        public int Orders => orders;

        /// <summary>Cursor of a page in the middle of the whole list.</summary>
        public string Middle => middle;

        public static async Task<Merchant> Of(ServerProcess portal, SignIn person, int orders)
        {
            HttpClient program = Portal.Program(portal, person);
            string newest = JsonNode.Parse(await program.GetStringAsync(new Uri("/v1/orders?limit=1", UriKind.Relative)))!["data"]![0]!["id"]!.GetValue<string>();
            long place = long.Parse(newest[4..14], System.Globalization.CultureInfo.InvariantCulture) / 2;
            return new Merchant(orders, $"ord_{place:d10}", program, await Browser.SignIn(portal, person));
        }

        public Task Call(string path) => program.GetStringAsync(new Uri(path, UriKind.Relative));

        public Task Look(string path) => browser.Page(path);

        public void Dispose()
        {
            program.Dispose();
            browser.Dispose();
        }
    }
}
