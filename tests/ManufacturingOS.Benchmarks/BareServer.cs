using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ManufacturingOS.Benchmarks;

/// <summary>What the framework does at least: a literal, one row read, one row written, a static page with a list of 24.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly NpgsqlDataSource database;

    private BareServer(WebApplication app, NpgsqlDataSource database)
    {
        this.app = app;
        this.database = database;
    }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<BareServer> Start(string connection)
    {
        NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        await using (NpgsqlCommand create = source.CreateCommand("CREATE TABLE IF NOT EXISTS bare (id text PRIMARY KEY, body text NOT NULL); INSERT INTO bare VALUES ('one', 'row') ON CONFLICT DO NOTHING"))
        {
            await create.ExecuteNonQueryAsync();
        }

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        WebApplication server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
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
        server.MapGet("/page", () => new RazorComponentResult<BarePage>());
        await server.StartAsync();
        return new BareServer(server, source);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private sealed class BarePage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<!DOCTYPE html><html><head><title>Bare</title></head><body><ul>");
            for (int i = 0; i < 24; i++)
            {
                builder.OpenElement(1, "li");
                builder.AddContent(2, i);
                builder.CloseElement();
            }

            builder.AddMarkupContent(3, "</ul></body></html>");
        }
    }
}
