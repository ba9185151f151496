using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ManufacturingOS.Benchmarks;

/// <summary>Each operation of the portal beside the bare one that it is held against.</summary>
internal static class Comparison
{
    public static async Task Run(BareServer bare, PortalProcess portal)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}");
        Console.WriteLine($"first page after {portal.FirstPage.TotalSeconds:F2} s; idle memory {portal.ResidentBytes / 1e6:F0} MB");
        using HttpClient program = portal.Program();
        string order = JsonNode.Parse(await program.GetStringAsync(new Uri("/v1/orders?limit=1", UriKind.Relative)))!["data"]![0]!["id"]!.GetValue<string>();
        string design = JsonNode.Parse(await program.GetStringAsync(new Uri("/v1/designs?limit=1", UriKind.Relative)))!["data"]![0]!["id"]!.GetValue<string>();

        LoadResult literal = await Load.Run(bare.Address, () => new HttpRequestMessage(HttpMethod.Get, "/literal"));
        LoadResult read = await Load.Run(bare.Address, () => new HttpRequestMessage(HttpMethod.Get, "/row"));
        LoadResult insert = await Load.Run(bare.Address, () => new HttpRequestMessage(HttpMethod.Post, "/row"));
        LoadResult page = await Load.Run(bare.Address, () => new HttpRequestMessage(HttpMethod.Get, "/page"));
        Row("bare literal", literal, literal, 0);
        Row("bare read", read, read, 0);
        Row("bare insert", insert, insert, 0);
        Row("bare page", page, page, 0);

        Row("landing page", await Load.Run(portal.Address, () => new HttpRequestMessage(HttpMethod.Get, "/")), page, 0.30);
        Row("catalogue", await Load.Run(portal.Address, () => new HttpRequestMessage(HttpMethod.Get, "/catalogue")), page, 0.30);
        Row("price explorer", await Load.Run(portal.Address, () => new HttpRequestMessage(HttpMethod.Get, "/prices")), page, 0.30);
        Row("API read of one", await Load.Run(portal.Address, () => Call(portal, HttpMethod.Get, "/v1/orders/" + order)), read, 0.40);
        Row("API list of 20", await Load.Run(portal.Address, () => Call(portal, HttpMethod.Get, "/v1/orders?limit=20")), read, 0.25);
        Row("saved 3-line quote", await Load.Run(portal.Address, () => Call(portal, HttpMethod.Post, "/v1/quotes", QuoteOf(design))), insert, 0.15);
    }

    private static void Row(string name, LoadResult result, LoadResult against, double goal) =>
        Console.WriteLine($"{name, -20} {result.PerSecond, 9:F0}/s  p99 {result.P99, 7:F1} ms  faults {result.Faults}  ratio {result.PerSecond / against.PerSecond, 5:F2}{(goal > 0 ? $"  goal {goal:F2}" : "")}");

    private static HttpRequestMessage Call(PortalProcess portal, HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", portal.Key);
        return request;
    }

    private static object QuoteOf(string design) =>
        new
        {
            currency = "USD",
            destination = new { country = "US", postal_code = "04101" },
            lines = new[]
            {
                Line("blk_tee-heavy", "front", "ScreenPrinting", design, 200, "navy", "M", 60),
                Line("blk_tee-light", "front", "Dtg", design, 180, "white", "L", 24),
                Line("blk_tote", "front", "ScreenPrinting", design, 150, "natural", "one-size", 50),
            },
        };

    private static object Line(string blank, string placement, string method, string design, int widthMm, string colour, string size, int quantity) =>
        new
        {
            blank,
            decorations = new[] { new { placement, method, design, x_mm = 10, y_mm = 10, width_mm = widthMm, colours = method == "ScreenPrinting" ? 2 : (int?)null } },
            variants = new[] { new { colour, size, quantity } },
        };
}
