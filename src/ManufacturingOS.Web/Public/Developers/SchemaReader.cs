using System.Text.Json.Nodes;

namespace ManufacturingOS.Web.Public.Developers;

/// <summary>Lays a schema out as a list of fields, each with the way to it.</summary>
internal sealed class SchemaReader(JsonObject document)
{
    private const int Deepest = 5;

    public IEnumerable<ApiField> Fields(JsonNode schema) => Fields(Target(schema), "", 0);

    /// <summary>In a word: <c>text</c>, <c>whole number</c>, the name of a closed set, a list of them.</summary>
    public string TypeOf(JsonNode schema)
    {
        JsonObject target = Target(schema);
        if (target["type"] is null && target["enum"] is null)
        {
            return "any";
        }

        string type = Types(target).FirstOrDefault(t => t != "null") ?? "string";
        return type switch
        {
            "array" => TypeOf(target["items"]!) + "[]",
            "string" when target["format"]?.GetValue<string>() is { } format => format == "binary" ? "file" : format,
            "string" when target["pattern"]?.GetValue<string>() is { } pattern && pattern.Contains('_', StringComparison.Ordinal) => "id " + pattern[1..(pattern.IndexOf('_', StringComparison.Ordinal) + 1)] + "…",
            "string" when target["pattern"] is not null => "currency",
            _ => type,
        };
    }

    private IEnumerable<ApiField> Fields(JsonObject schema, string way, int depth)
    {
        if (schema["properties"] is not JsonObject properties || depth >= Deepest)
        {
            yield break;
        }

        HashSet<string> required = [.. (schema["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>())];
        foreach ((string name, JsonNode? property) in properties)
        {
            JsonObject target = Target(property!);
            JsonObject inner = target["items"] is { } items ? Target(items) : target;
            yield return new ApiField(
                way + name,
                TypeOf(property!),
                required.Contains(name),
                property!["description"]?.GetValue<string>() ?? target["description"]?.GetValue<string>(),
                [.. (inner["enum"]?.AsArray() ?? []).OfType<JsonValue>().Select(v => v.GetValue<string>())]
            );
            foreach (ApiField field in Fields(inner, way + name + (target["items"] is null ? "." : "[]."), depth + 1))
            {
                yield return field;
            }
        }
    }

    /// <summary>What a reference means; what may be empty is shown as what it is when it is not.</summary>
    private JsonObject Target(JsonNode schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Target(document["components"]!["schemas"]![reference.Split('/')[^1]]!);
        }

        return schema["oneOf"] is JsonArray choices ? Target(choices.First(c => c!["$ref"] is not null || !Types(c.AsObject()).Contains("null"))!) : schema.AsObject();
    }

    private static IEnumerable<string> Types(JsonObject schema) =>
        schema["type"] switch
        {
            JsonArray several => several.Select(t => t!.GetValue<string>()),
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };
}
