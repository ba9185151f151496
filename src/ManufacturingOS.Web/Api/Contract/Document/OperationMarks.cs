using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;

namespace ManufacturingOS.Web.Api.Contract.Document;

/// <summary>The operation is a list in pages.</summary>
internal sealed record IsPaged;

/// <summary>The operation answers a file.</summary>
internal sealed record AnswersFile(string ContentType);

/// <summary>The operation answers the same as a page to print, when Accept asks for HTML.</summary>
internal sealed record AnswersPageToo;

/// <summary>The operation also takes a form with a file and, beside it, text fields.</summary>
internal sealed record TakesUpload(params string[] Fields)
{
    public JsonObject Schema() =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray("file"),
            ["properties"] = new JsonObject([
                KeyValuePair.Create("file", (JsonNode?)new JsonObject { ["type"] = "string", ["format"] = "binary" }),
                .. Fields.Select(f => KeyValuePair.Create(f, (JsonNode?)new JsonObject { ["type"] = "string" })),
            ]),
        };
}

/// <summary>
/// The type of a JSON body, for the document. It claims to take anything, because the framework would answer another content type before
/// it has asked for the key; the body itself answers 415.
/// </summary>
internal sealed class ApiBodyMetadata(Type type) : IAcceptsMetadata
{
    public const string AnyType = "*/*";

    public IReadOnlyList<string> ContentTypes { get; } = [AnyType];

    public Type RequestType { get; } = type;

    public bool IsOptional => false;
}
