using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>
/// Parameters as Stripe reads them: <c>a[b][c]=v</c>, lists as <c>a[0]=v</c>, an empty list as <c>a=</c>, an empty text to unset; UTF-8, percent
/// encoded, numbers invariant. The same in a body and in a query.
/// </summary>
public static class StripeForm
{
    public static string Encode(JsonObject parameters)
    {
        var text = new StringBuilder();
        foreach ((string name, string value) in Flatten(parameters))
        {
            text.Append(text.Length == 0 ? "" : "&").Append(EscapeName(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    public static IEnumerable<(string Name, string Value)> Flatten(JsonObject parameters) => parameters.SelectMany(p => Flatten(p.Key, p.Value));

    private static IEnumerable<(string Name, string Value)> Flatten(string name, JsonNode? node) =>
        node switch
        {
            null => [],
            JsonObject group => group.SelectMany(p => Flatten($"{name}[{p.Key}]", p.Value)),
            JsonArray { Count: 0 } => [(name, "")],
            JsonArray list => list.SelectMany((item, i) => Flatten(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), item)),
            JsonValue value => [(name, Text(value))],
            _ => throw new ArgumentException($"{name} is no parameter.", nameof(node)),
        };

    private static string Text(JsonValue value) =>
        value.TryGetValue(out string? text) ? text
        : value.TryGetValue(out bool flag) ? flag ? "true" : "false"
        : value.ToJsonString();

    /// <summary>Brackets stay readable; everything else that is not plain is encoded.</summary>
    private static string EscapeName(string name) => Uri.EscapeDataString(name).Replace("%5B", "[", StringComparison.Ordinal).Replace("%5D", "]", StringComparison.Ordinal);
}
