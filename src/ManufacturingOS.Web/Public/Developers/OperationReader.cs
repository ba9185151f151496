using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ManufacturingOS.Web.Public.Developers;

/// <summary>Reads one operation of the API document.</summary>
internal sealed class OperationReader(JsonObject document, string address)
{
    private const string JsonType = "application/json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SchemaReader schemas = new(document);

    public ApiOperation Read(string path, string method, JsonObject operation)
    {
        JsonArray scopes = operation["security"]![0]!["key"]!.AsArray();
        JsonObject? content = operation["requestBody"]?["content"]?.AsObject();
        JsonNode? form = content?["multipart/form-data"];
        JsonNode? body = content?[JsonType];
        IReadOnlyList<JsonObject> parameters = [.. (operation["parameters"]?.AsArray() ?? []).Select(p => Target(p!))];
        JsonNode? success = operation["responses"]!.AsObject().First(r => r.Key.StartsWith('2')).Value!["content"]?[JsonType];
        return new ApiOperation(
            operation["operationId"]!.GetValue<string>(),
            method.ToUpperInvariant(),
            path,
            operation["summary"]!.GetValue<string>(),
            scopes.Count == 0 ? null : scopes[0]!.GetValue<string>(),
            [.. operation["x-sides"]!.AsArray().Select(s => s!.GetValue<string>())],
            [.. parameters.Select(Parameter)],
            [.. form is null ? [] : schemas.Fields(form["schema"]!)],
            [.. body is null ? [] : schemas.Fields(body["schema"]!)],
            [.. operation["responses"]!.AsObject().Select(r => new ApiAnswer(int.Parse(r.Key, System.Globalization.CultureInfo.InvariantCulture), Target(r.Value!)["description"]!.GetValue<string>()))],
            Curl(path, method, form is not null, body?["example"]),
            success?["example"]?.ToJsonString(Readable)
        );
    }

    private ApiField Parameter(JsonObject parameter) =>
        new(
            parameter["in"]!.GetValue<string>() == "header" ? parameter["name"]!.GetValue<string>() + ":" : parameter["name"]!.GetValue<string>(),
            schemas.TypeOf(parameter["schema"]!),
            parameter["required"]?.GetValue<bool>() ?? false,
            parameter["description"]?.GetValue<string>(),
            []
        );

    private string Curl(string path, string method, bool isUpload, JsonNode? body)
    {
        List<string> lines = [$"curl {(method is "get" or "post" ? "" : $"-X {method.ToUpperInvariant()} ")}{address}{Filled(path)}", "-H \"Authorization: Bearer $MOS_KEY\""];
        if (method == "post")
        {
            lines.Add("-H \"Idempotency-Key: $(uuidgen)\"");
        }

        if (isUpload)
        {
            lines.AddRange(["-F file=@badge.svg", "-F name=\"Harbour badge\""]);
        }
        else if (body is not null)
        {
            lines.AddRange(["-H \"Content-Type: application/json\"", $"-d '{body.ToJsonString(Readable).Replace("\n", "\n  ", StringComparison.Ordinal)}'"]);
        }
        else if (method == "post")
        {
            lines[0] = lines[0].Replace("curl ", "curl -X POST ", StringComparison.Ordinal);
        }

        return string.Join(" \\\n  ", lines);
    }

    /// <summary>Places as variables of the shell: <c>/v1/orders/$ORDER/pay</c>.</summary>
    private static string Filled(string path)
    {
        string[] parts = path.Split('/');
        return string.Join(
            '/',
            parts.Select((part, i) => part switch { "{outcome}" => "succeed", "{method}" => "ScreenPrinting", "{id}" => "$" + parts[i - 1].TrimEnd('s').ToUpperInvariant(), _ when part.StartsWith('{') => "$" + part.Trim('{', '}').ToUpperInvariant(), _ => part })
        );
    }

    private JsonObject Target(JsonNode node) =>
        node["$ref"]?.GetValue<string>() is { } reference ? reference.Split('/').Skip(1).Aggregate((JsonNode)document, (found, part) => found[part]!).AsObject() : node.AsObject();
}
