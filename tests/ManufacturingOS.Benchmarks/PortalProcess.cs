using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ManufacturingOS.Web;

namespace ManufacturingOS.Benchmarks;

/// <summary>The portal as a process of its own, with its demo, on PostgreSQL.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private PortalProcess(Process process, string folder, Uri address, TimeSpan firstPage)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
        FirstPage = firstPage;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answered page, on an empty database.</summary>
    public TimeSpan FirstPage { get; }

    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The demo merchant's test key.</summary>
    public string Key { get; private set; } = "";

    public static async Task<PortalProcess> Start(string connection)
    {
        string data = Directory.CreateTempSubdirectory("mos-bench-").FullName;
        int port = FreePort();
        string assembly = typeof(PlatformOptions).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Postgres"] = connection,
                ["Platform__DataFolder"] = data,
                ["Logging__LogLevel__Default"] = "Warning",
                ["Platform__ApiCallsPerSecond"] = "0",
                ["Platform__ApiQuotesPerSecond"] = "0",
            },
        };
        long begin = Stopwatch.GetTimestamp();
        Process started = Process.Start(start)!;
        var address = new Uri($"http://127.0.0.1:{port}");
        using var client = new HttpClient { BaseAddress = address };
        while (!await Answers(client))
        {
            await Task.Delay(20);
        }

        var portal = new PortalProcess(started, data, address, Stopwatch.GetElapsedTime(begin));
        await portal.WaitForDemo();
        return portal;
    }

    public HttpClient Program()
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task WaitForDemo()
    {
        string credentials = Path.Combine(folder, "demo-credentials.json");
        while (!File.Exists(credentials))
        {
            await Task.Delay(200);
        }

        await Task.Delay(1000);
        Key = JsonNode.Parse(await File.ReadAllTextAsync(credentials))!.AsArray().First(p => p!["email"]!.GetValue<string>().StartsWith("merchant@", StringComparison.Ordinal))!["api_key"]!.GetValue<string>();
        using HttpClient program = Program();

        // The story ends with a quote of this merchant: two of them and the demo is through.
        while (JsonNode.Parse(await program.GetStringAsync(new Uri("/v1/orders?state=AwaitingPayment", UriKind.Relative)))!["data"]!.AsArray().Count == 0)
        {
            await Task.Delay(500);
        }

        await Task.Delay(3000);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
