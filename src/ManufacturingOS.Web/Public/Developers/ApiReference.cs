using System.Text.Json.Nodes;
using ManufacturingOS.Web.Api.Contract.Document;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Public.Developers;

/// <summary>The API document as people read it: by resource, each operation with what goes in and what comes out.</summary>
public sealed record ApiReference(IReadOnlyList<ApiResource> Resources)
{
    public IEnumerable<ApiOperation> Operations => Resources.SelectMany(r => r.Operations);

    public ApiResource? Find(string? slug) => Resources.FirstOrDefault(r => r.Slug == slug);

    public ApiOperation Operation(string id) => Operations.First(o => o.Id == id);
}

public sealed record ApiResource(string Name, string Slug, string Says, IReadOnlyList<ApiOperation> Operations);

/// <param name="Scope"><c>null</c> when any key will do.</param>
/// <param name="Sides">Who may call it: <c>merchant</c>, <c>manufacturer</c>, <c>admin</c>.</param>
/// <param name="Form">Fields of an upload, which may be sent in place of the body.</param>
/// <param name="Curl">The call as a line for the shell; the key is <c>$MOS_KEY</c>.</param>
/// <param name="Example">What comes back, <c>null</c> for files and empty answers.</param>
public sealed record ApiOperation(
    string Id,
    string Method,
    string Path,
    string Summary,
    string? Scope,
    IReadOnlyList<string> Sides,
    IReadOnlyList<ApiField> Parameters,
    IReadOnlyList<ApiField> Form,
    IReadOnlyList<ApiField> Body,
    IReadOnlyList<ApiAnswer> Answers,
    string Curl,
    string? Example
);

/// <param name="Name">With the way to it: <c>lines[].blank</c>.</param>
/// <param name="Values">The closed set, where there is one.</param>
public sealed record ApiField(string Name, string Type, bool IsRequired, string? Says, IReadOnlyList<string> Values);

public sealed record ApiAnswer(int Status, string Says)
{
    /// <summary>Told once for all calls: they say nothing of one of them.</summary>
    public static readonly IReadOnlySet<int> OfEveryCall = new HashSet<int> { 400, 401, 403, 413, 415, 429, 500 };
}

/// <summary>Reads the document once.</summary>
internal sealed class ApiReferenceReader(ApiDocument document, IOptions<PlatformOptions> platform)
{
    private ApiReference? read;

    public async ValueTask<ApiReference> Read(CancellationToken cancelled = default) => read ??= Read(await document.Json(cancelled));

    private ApiReference Read(JsonObject json)
    {
        var operations = new OperationReader(json, platform.Value.PublicUrl.TrimEnd('/'));
        ILookup<string, ApiOperation> byTag = json["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(o => (Tag: o.Value!["tags"]![0]!.GetValue<string>(), Operation: operations.Read(path.Key, o.Key, o.Value!.AsObject()))))
            .ToLookup(o => o.Tag, o => o.Operation, StringComparer.Ordinal);
        return new ApiReference([
            .. json["tags"]!.AsArray().Select(t => t!["name"]!.GetValue<string>()).Select((name, i) => new ApiResource(name, name.ToLowerInvariant(), json["tags"]![i]!["description"]?.GetValue<string>() ?? "", [.. byTag[name]])),
        ]);
    }
}
