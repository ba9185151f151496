using ManufacturingOS.Benchmarks.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ManufacturingOS.Benchmarks.Bare;

/// <summary>What the framework does at least: a literal, one row read, one row written, a static page with a list of 24.</summary>
internal static class BareServer
{
    /// <summary>The program as a process of its own, beside the portal on the same database server.</summary>
    public static Task<ServerProcess> Start(string connection)
    {
        Uri address = ServerProcess.FreeAddress();
        return ServerProcess.Start(address, [typeof(BareServer).Assembly.Location, "bare", connection, address.ToString()], new Dictionary<string, string>(), "/page");
    }

    /// <summary>Serves until the process is ended.</summary>
    public static async Task Run(string connection, string address)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        await using (NpgsqlCommand create = source.CreateCommand("CREATE TABLE IF NOT EXISTS bare (id text PRIMARY KEY, body text NOT NULL); INSERT INTO bare VALUES ('one', 'row') ON CONFLICT DO NOTHING"))
        {
            await create.ExecuteNonQueryAsync();
        }

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        await using WebApplication server = builder.Build();
        server.Urls.Add(address);
        server.UseAntiforgery();
        server.MapGet("/literal", () => TypedResults.Text("""{"hello":"world"}""", "application/json"));
        server.MapGet(
            "/row",
            async () =>
            {
                await using NpgsqlCommand read = source.CreateCommand("SELECT body FROM bare WHERE id = 'one'");
                return TypedResults.Text((string)(await read.ExecuteScalarAsync())!, "application/json");
            }
        );
        server.MapPost(
            "/row",
            async () =>
            {
                await using NpgsqlCommand insert = source.CreateCommand("INSERT INTO bare VALUES ($1, 'row')");
                insert.Parameters.Add(new NpgsqlParameter { Value = Guid.CreateVersion7().ToString("N") });
                await insert.ExecuteNonQueryAsync();
                return TypedResults.Ok();
            }
        );
        server.MapRazorComponents<BareApp>();
        await server.RunAsync();
    }
}
