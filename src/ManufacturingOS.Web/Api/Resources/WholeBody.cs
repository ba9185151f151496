using System.Text.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;

namespace ManufacturingOS.Web.Api;

/// <summary>Finds the rows of a body that are <c>null</c>: the reader takes them for what they are not.</summary>
internal static class WholeBody
{
    public static Refusal? Fault<T>(T body) => EmptyRow(JsonSerializer.SerializeToNode(body, Json.Options), "") is { } at ? Refusal.Invalid("wrong-shape", at, ("place", at)) : null;

    private static string? EmptyRow(JsonNode? node, string at) =>
        node switch
        {
            JsonObject fields => fields.Select(f => EmptyRow(f.Value, $"{at}/{f.Key}")).FirstOrDefault(found => found is not null),
            JsonArray rows => rows.Select((row, i) => row is null ? $"{at}/{i}" : EmptyRow(row, $"{at}/{i}")).FirstOrDefault(found => found is not null),
            _ => null,
        };
}
