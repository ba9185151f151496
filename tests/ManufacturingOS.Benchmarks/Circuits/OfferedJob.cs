using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Benchmarks.Comparison;
using ManufacturingOS.Benchmarks.Servers;

namespace ManufacturingOS.Benchmarks.Circuits;

/// <summary>An order that is paid and offered, and one of its jobs with the program of the manufacturer who may take it.</summary>
internal sealed record OfferedJob(string Order, string Job, int Pieces, HttpClient Manufacturer)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<OfferedJob> Make(ServerProcess server, SignIns people)
    {
        using HttpClient merchant = Portal.Program(server, people.Merchant);
        string design = (await Get(merchant, "/v1/designs?limit=1"))["data"]![0]!["id"]!.GetValue<string>();
        JsonNode quote = await Post(merchant, "/v1/quotes", ThreeLines.Of(design));
        string order = (await Post(merchant, "/v1/orders", OrderedOnce.Of(quote["id"]!.GetValue<string>(), quote["options"]![0]!["id"]!.GetValue<string>())))["id"]!.GetValue<string>();
        string payment = (await Post(merchant, $"/v1/orders/{order}/pay"))["payment"]!.GetValue<string>();
        await Post(merchant, $"/v1/test/payments/{payment}/succeed");
        while (true)
        {
            foreach (SignIn person in people.Manufacturers)
            {
                HttpClient manufacturer = Portal.Program(server, person);
                JsonNode? job = (await Get(manufacturer, "/v1/jobs?state=Offered"))["data"]!.AsArray().FirstOrDefault(j => j!["order"]!.GetValue<string>() == order);
                if (job is not null)
                {
                    return new OfferedJob(order, job["id"]!.GetValue<string>(), job["pieces"]!.GetValue<int>(), manufacturer);
                }

                manufacturer.Dispose();
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>What the manufacturer does from here on, one call after the other.</summary>
    public IEnumerable<(string Path, object? Body)> Steps =>
        [
            ($"/v1/jobs/{Job}/accept", null),
            ($"/v1/jobs/{Job}/start", null),
            ($"/v1/jobs/{Job}/quality-check", new { passed = Pieces, failed = 0 }),
            ($"/v1/jobs/{Job}/ship", new { carrier = "DHL", parcels = new[] { new { tracking_number = "JD014" + Job[^8..], pieces = Pieces, weight_grams = 5000 } } }),
        ];

    public Task Do((string Path, object? Body) step) => Post(Manufacturer, step.Path, step.Body);

    private static async Task<JsonNode> Get(HttpClient program, string path) => JsonNode.Parse(await program.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    private static async Task<JsonNode> Post(HttpClient program, string path, object? body = null)
    {
        using HttpResponseMessage answer = await program.PostAsync(path, body is null ? null : JsonContent.Create(body));
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {text}");
    }
}
