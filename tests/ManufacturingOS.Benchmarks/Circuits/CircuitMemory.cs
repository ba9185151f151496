using System.Text.Json.Nodes;
using ManufacturingOS.Benchmarks.Servers;

namespace ManufacturingOS.Benchmarks.Circuits;

/// <summary>
/// What an open page costs in resident memory, and that it is given back when the page is left, and when the browser is never heard of
/// again. Takes about ten minutes.
/// </summary>
internal static class CircuitMemory
{
    private const int WarmUp = 20;
    private const int Step = 50;
    private const int Most = 200;
    private const int Rounds = 8;
    private const double GoalKilobytes = 600;

    /// <summary>The framework keeps lost circuits for three minutes.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(3.5);

    public static async Task Run(string connection)
    {
        Machine.Describe();
        await using Portal home = await Portal.Create(connection, "circuits");
        await using (ServerProcess first = await home.Start())
        {
            await home.WaitForDemo(first);
        }

        foreach (string page in new[] { "/merchant/orders", "/merchant/orders/{order}", "/merchant/designs", "/merchant/quotes/new" })
        {
            // A fresh process for each page: what was freed before would be room for many circuits.
            await using ServerProcess fresh = await home.Start();
            using Browser browser = await Browser.SignIn(fresh, home.SignIns.Merchant);
            await Measure(fresh, browser, await browser.Arrive(page.Replace("{order}", await Order(home, fresh), StringComparison.Ordinal)));
        }

        await using ServerProcess portal = await home.Start();
        using Browser visitor = await Browser.SignIn(portal, home.SignIns.Merchant);
        string shown = "/merchant/orders/" + await Order(home, portal);
        await Again(portal, visitor, shown);
        await Lose(portal, visitor, shown);
    }

    private static async Task<string> Order(Portal home, ServerProcess portal)
    {
        using HttpClient merchant = Portal.Program(portal, home.SignIns.Merchant);
        return JsonNode.Parse(await merchant.GetStringAsync(new Uri("/v1/orders?state=InProduction", UriKind.Relative)))!["data"]![0]!["id"]!.GetValue<string>();
    }

    private static async Task Measure(ServerProcess portal, Browser browser, string page)
    {
        await Close(await Open(browser, page, WarmUp));
        double before = await Settled(portal);
        var steps = new List<double>();
        var open = new List<Circuit>();
        long most = 0;
        while (open.Count < Most)
        {
            open.AddRange(await Open(browser, page, Step));
            most = Math.Max(most, portal.ResidentBytes());
            steps.Add(await Settled(portal));
        }

        double kilobytes = (steps[^1] - before) * 1000 / Most;
        long frames = open.Sum(c => c.FrameBytes) / open.Count;
        await Close(open);
        double after = await Settled(portal);
        Console.WriteLine($"{page}: {kilobytes:F0} KB a circuit, goal {GoalKilobytes:F0} {(kilobytes < GoalKilobytes ? "kept" : "MISSED")}; first frames {frames:N0} bytes");
        Console.WriteLine($"  resident {before:F0} MB, with {string.Join(", ", steps.Select((mb, i) => $"{(i + 1) * Step}: {mb:F0}"))}, before any collection at most {most / 1e6:F0}, all left: {after:F0} MB; load {Machine.Load()}");
    }

    /// <summary>What pages leave behind would grow with every round.</summary>
    private static async Task Again(ServerProcess portal, Browser browser, string page)
    {
        var after = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            await Close(await Open(browser, page, Most));
            after.Add(await Settled(portal));
        }

        Console.WriteLine($"{Most} opened and left, {Rounds} times: resident {string.Join(", ", after.Select(mb => $"{mb:F0}"))} MB; load {Machine.Load()}");
    }

    private static async Task Lose(ServerProcess portal, Browser browser, string page)
    {
        double before = await Settled(portal);
        List<Circuit> open = await Open(browser, page, Most);
        double full = await Settled(portal);
        await Task.WhenAll(open.Select(c => c.Lose()));
        double lost = await Settled(portal);
        await Task.Delay(Kept);
        double forgotten = await Settled(portal);
        open = await Open(browser, page, Most);
        double again = await Settled(portal);
        await Close(open);
        Console.WriteLine($"lost without a word: resident {before:F0} MB, {Most} open {full:F0}, just lost {lost:F0}, after {Kept.TotalMinutes:F1} minutes {forgotten:F0}, {Most} others open {again:F0} MB");
    }

    private static async Task<List<Circuit>> Open(Browser browser, string page, int count)
    {
        var open = new List<Circuit>();
        for (int i = 0; i < count; i++)
        {
            open.Add(await Circuit.Open(browser, page));
        }

        return open;
    }

    private static async Task Close(List<Circuit> open)
    {
        foreach (Circuit circuit in open)
        {
            await circuit.DisposeAsync();
        }
    }

    /// <summary>Resident megabytes that stay: the least of some looks after full collections.</summary>
    private static async Task<double> Settled(ServerProcess portal)
    {
        await Task.Delay(1000);
        await Collection.Force(portal.Id);
        await Collection.Force(portal.Id);
        var looks = new List<long>();
        for (int i = 0; i < 5; i++)
        {
            await Task.Delay(500);
            looks.Add(portal.ResidentBytes());
        }

        return looks.Min() / 1e6;
    }
}
