using System.Text.Json.Nodes;

namespace ManufacturingOS.Web.Api.Contract.Document;

/// <summary>Parameters that many operations share, and what a parameter of a certain name means everywhere.</summary>
internal static class Parameters
{
    public const string Limit = "Limit";
    public const string After = "After";
    public const string OnceKey = "IdempotencyKey";
    public const string Match = "IfMatch";

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["id"] = "The object's id.",
        ["state"] = "Only those in this state.",
        ["method"] = "The print method.",
        ["print_method"] = "The print method to check for.",
        ["width_mm"] = "The printed width in millimetres.",
        ["outcome"] = "What the buyer's bank answers: succeed or fail.",
        ["shipment"] = "The shipment's id.",
        ["document"] = "The paper's id, from the list of papers.",
        ["design"] = "The design's id, from the list of files.",
        ["job"] = "The job's id.",
        ["key"] = "The photo's key.",
        ["week"] = "A day of the week that is meant (YYYY-MM-DD).",
    };

    /// <summary>Operations whose object can also be named by the caller's own id.</summary>
    private static readonly string[] WithExternalId = ["/v1/orders/{id}", "/v1/designs/{id}"];

    public static JsonObject Shared() =>
        new()
        {
            [After] = Query("after", new JsonObject { ["type"] = "string" }, "The next_cursor of the page before."),
            [OnceKey] = new JsonObject
            {
                ["name"] = Once.Idempotency.Header,
                ["in"] = "header",
                ["description"] =
                    "Makes the call happen once: a repeat with the same key and body gets the first answer again (Idempotent-Replayed: true), for 24 hours. "
                    + "Any text that you make up for the call, for example a UUID.",
                ["schema"] = new JsonObject { ["type"] = "string", ["maxLength"] = Once.Idempotency.LongestKey },
            },
            [Match] = new JsonObject
            {
                ["name"] = "If-Match",
                ["in"] = "header",
                ["description"] = "The ETag that you read: the change is refused when somebody else was quicker.",
                ["schema"] = new JsonObject { ["type"] = "string" },
            },
            [Limit] = Query("limit", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = PageRequest.Most, ["default"] = PageRequest.Default }, "Rows on a page."),
        };

    public static void Explain(JsonObject parameter, string path)
    {
        if (Meanings.TryGetValue(parameter["name"]!.GetValue<string>(), out string? meaning))
        {
            bool external = parameter["name"]!.GetValue<string>() == "id" && WithExternalId.Any(p => path.StartsWith(p, StringComparison.Ordinal));
            parameter["description"] = external ? "The object's id, or @ and your own external_id." : meaning;
        }
    }

    private static JsonObject Query(string name, JsonObject schema, string says) =>
        new()
        {
            ["name"] = name,
            ["in"] = "query",
            ["description"] = says,
            ["schema"] = schema,
        };
}
