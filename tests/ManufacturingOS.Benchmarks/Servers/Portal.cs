using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ManufacturingOS.Web;

namespace ManufacturingOS.Benchmarks.Servers;

/// <summary>A place where portals run: a database on PostgreSQL and a data folder, which outlive the processes that work on them.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mos-bench-").FullName;

    private Portal(ScratchDatabase database) => Database = database;

    public ScratchDatabase Database { get; }

    public SignIns SignIns => SignIns.Read(Path.Combine(folder, SignIns.FileName));

    public static async Task<Portal> Create(string connection, string purpose) => new(await ScratchDatabase.Create(connection, purpose));

    /// <summary>One more process on this place. The first one fills the empty database with the demo.</summary>
    public Task<ServerProcess> Start(IReadOnlyDictionary<string, string>? more = null)
    {
        Uri address = ServerProcess.FreeAddress();
        string assembly = typeof(PlatformOptions).Assembly.Location;
        Dictionary<string, string> settings = new(more ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Postgres"] = Database.Connection,
            ["Platform__DataFolder"] = folder,
            ["Logging__LogLevel__Default"] = "Warning",
            // The first start asks for a table that is not there yet, and the keys of a benchmark need no encryption.
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Critical",
            ["Logging__LogLevel__Microsoft.AspNetCore.DataProtection"] = "Error",
            ["Platform__ApiCallsPerSecond"] = "0",
            ["Platform__ApiQuotesPerSecond"] = "0",
        };
        return ServerProcess.Start(address, [assembly, "--urls", address.ToString(), "--contentRoot", Path.GetDirectoryName(assembly)!], settings, "/");
    }

    /// <summary>Until the demo's story is told: it begins weeks ago and ends with a quote of the influencer, an hour ago.</summary>
    public async Task WaitForDemo(ServerProcess server)
    {
        while (!File.Exists(Path.Combine(folder, SignIns.FileName)))
        {
            await Task.Delay(200);
        }

        await Task.Delay(1000);
        using HttpClient influencer = Program(server, SignIns.Influencer);
        DateTimeOffset recently = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(3);
        while (JsonNode.Parse(await influencer.GetStringAsync(new Uri("/v1/quotes?limit=1", UriKind.Relative)))!["data"]!.AsArray() is not [{ } newest] || newest["created_at"]!.GetValue<DateTimeOffset>() < recently)
        {
            await Task.Delay(500);
        }

        await Task.Delay(3000);
    }

    /// <summary>A program with somebody's key.</summary>
    public static HttpClient Program(ServerProcess server, SignIn person)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", person.ApiKey);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
