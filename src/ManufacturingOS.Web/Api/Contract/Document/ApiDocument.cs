using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ManufacturingOS.Web.Api.Contract.Document;

/// <summary>
/// The public contract as OpenAPI 3.1, made once from the endpoints themselves: the framework says what goes in and out, this folder adds
/// what holds for all of them. Served, shown on the developers' pages and compared with <c>docs/openapi/v1.json</c>.
/// </summary>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider framework, EndpointDataSource endpoints) : IDisposable
{
    public const string Name = "v1";
    public const string Path = "/openapi/v1.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim making = new(1, 1);
    private (JsonObject Json, string Text)? made;

    /// <summary>The document; not to be changed.</summary>
    public async ValueTask<JsonObject> Json(CancellationToken cancelled) => (await Made(cancelled)).Json;

    public async ValueTask<string> Text(CancellationToken cancelled) => (await Made(cancelled)).Text;

    public void Dispose() => making.Dispose();

    private async ValueTask<(JsonObject Json, string Text)> Made(CancellationToken cancelled)
    {
        if (made is { } known)
        {
            return known;
        }

        await making.WaitAsync(cancelled);
        try
        {
            return made ??= await Make(cancelled);
        }
        finally
        {
            making.Release();
        }
    }

    private async Task<(JsonObject Json, string Text)> Make(CancellationToken cancelled)
    {
        OpenApiDocument raw = await framework.GetOpenApiDocumentAsync(cancelled);
        JsonObject document = JsonNode.Parse(await raw.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancelled))!.AsObject();
        var shaped = new JsonObject
        {
            ["openapi"] = document["openapi"]!.DeepClone(),
            ["info"] = DocumentFrame.Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["tags"] = DocumentFrame.Tags(document),
            ["paths"] = document["paths"]!.DeepClone(),
            ["components"] = DocumentFrame.Components(document),
        };
        new Operations(shaped, endpoints).Complete();
        return (shaped, shaped.ToJsonString(Readable) + "\n");
    }
}
