using System.Text.Json.Nodes;

namespace ManufacturingOS.Web.Api.Contract.Document;

/// <summary>
/// Example values made from the schema, so that every body has one and none is forgotten when it grows. Words that a reader should
/// recognise stand here by the property's name.
/// </summary>
internal sealed class Examples(JsonObject document)
{
    private const int Deepest = 9;

    private static readonly Dictionary<string, JsonNode> ByName = new(StringComparer.Ordinal)
    {
        ["name"] = "Harbour badge",
        ["title"] = "Harbour badge",
        ["external_id"] = "shop-order-1042",
        ["placement"] = "front",
        ["colour"] = "navy",
        ["size"] = "M",
        ["quantity"] = 48,
        ["pieces"] = 48,
        ["country"] = "US",
        ["postal_code"] = "04101",
        ["city"] = "Portland",
        ["region"] = "ME",
        ["line1"] = "48 Dock Street",
        ["phone"] = "+1 207 555 0100",
        ["line2"] = "Floor 2",
        ["carrier"] = "DHL",
        ["tracking_number"] = "JD014600003SE",
        ["x_mm"] = 50,
        ["y_mm"] = 20,
        ["width_mm"] = 200,
        ["height_mm"] = 133.3,
        ["url"] = "https://shop.example/badge.svg",
        ["checkout_url"] = "/sandbox/checkout/…",
        ["hex"] = "#1F2A44",
        ["file_name"] = "badge.svg",
        ["content_type"] = "image/svg+xml",
        ["sha256"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ["number"] = "A7F3-2K9Q",
        ["hs_code"] = "610910",
        ["slug"] = "tee-heavy",
        ["next_cursor"] = "ord_01k9…",
        ["note"] = "Ink of batch 7",
        ["type"] = "order.paid",
        ["tracking_path"] = "/track/…",
        ["signature"] = "…",
    };

    public JsonNode? Of(JsonNode schema) => Of(schema, null, 0);

    private JsonNode? Of(JsonNode schema, string? name, int depth)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Of(document["components"]!["schemas"]![reference.Split('/')[^1]]!, name, depth);
        }

        if (schema["examples"]?[0] is { } example)
        {
            return example.DeepClone();
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            return Of(choices.First(c => c!["type"] is not JsonValue v || v.GetValue<string>() != "null")!, name, depth);
        }

        if (schema["enum"] is JsonArray { Count: > 0 } values)
        {
            return values[0]!.DeepClone();
        }

        return TypeOf(schema) switch
        {
            "object" => schema["properties"] is JsonObject properties && depth < Deepest ? Object(properties, depth) : [],
            "array" => depth < Deepest && schema["items"] is { } items ? new JsonArray(Of(items, name, depth + 1)) : [],
            "integer" => name is not null && ByName.TryGetValue(name, out JsonNode? known) && known.GetValueKind() == System.Text.Json.JsonValueKind.Number ? known.DeepClone() : 1,
            "number" => name is not null && ByName.TryGetValue(name, out JsonNode? known) && known.GetValueKind() == System.Text.Json.JsonValueKind.Number ? known.DeepClone() : 1.5,
            "boolean" => true,
            "string" => Text(schema["format"]?.GetValue<string>(), name),
            _ => null,
        };
    }

    private JsonObject Object(JsonObject properties, int depth)
    {
        var made = new JsonObject(properties.Where(p => !IsBetterLeftOut(p.Key, properties)).Select(p => KeyValuePair.Create(p.Key, Of(p.Value!, p.Key, depth + 1))));
        if (made.ContainsKey("line1") && made.ContainsKey("name"))
        {
            made["name"] = "Sam Rivera";
        }

        return made;
    }

    /// <summary>A date will have passed one day; height and colours of a print follow from its design.</summary>
    private static bool IsBetterLeftOut(string name, JsonObject properties) => name == "need_by" || (name is "height_mm" or "colours" && properties.ContainsKey("x_mm"));

    private static JsonNode Text(string? format, string? name) =>
        format switch
        {
            "date" => "2027-03-04",
            "date-time" => "2027-02-18T09:30:00Z",
            _ => name is not null && ByName.TryGetValue(name, out JsonNode? known) && known.GetValueKind() == System.Text.Json.JsonValueKind.String ? known.DeepClone() : "…",
        };

    private static string? TypeOf(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => several.Select(t => t!.GetValue<string>()).FirstOrDefault(t => t != "null"),
            JsonValue one => one.GetValue<string>(),
            _ => null,
        };
}
