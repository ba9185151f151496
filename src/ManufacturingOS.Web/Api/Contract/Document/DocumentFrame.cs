using System.Text.Json.Nodes;

namespace ManufacturingOS.Web.Api.Contract.Document;

/// <summary>What stands around the operations: who we are, the resources, the key, and the answers that all operations share.</summary>
internal static class DocumentFrame
{
    public const string SecurityScheme = "key";

    /// <summary>Problem answers by status: name in the document, sentence, and a code that is often met.</summary>
    public static readonly IReadOnlyDictionary<int, (string Name, string Says, string Code)> Problems = new Dictionary<int, (string, string, string)>
    {
        [400] = ("Malformed", "The body is no JSON, or a parameter cannot be read.", "malformed-json"),
        [401] = ("NoKey", "The key is missing, unknown, revoked or expired.", "key-missing-or-unknown"),
        [403] = ("NotAllowed", "The key lacks the scope, or belongs to the other side of the market.", "missing-scope"),
        [404] = ("NotFound", "It is not there, or not yours: both look the same.", "order-not-found"),
        [409] = ("Conflict", "The state does not allow it now; or the first call with this Idempotency-Key is still running.", "changed-meanwhile"),
        [412] = ("Stale", "It was changed since you read it: If-Match names an older version.", "changed-meanwhile"),
        [413] = ("TooLarge", "The body is larger than allowed.", "body-too-large"),
        [415] = ("WrongType", "The Content-Type is not taken here.", "json-expected"),
        [422] = ("Refused", "The request makes no sense as it is: an unknown property, a value out of range, an Idempotency-Key used with another body.", "unknown-property"),
        [429] = ("TooMany", "Too many calls; Retry-After says how many seconds to wait.", "too-many-calls"),
        [500] = ("Fault", "A fault of ours. Safe to repeat with the same Idempotency-Key.", "fault"),
        [503] = ("Unavailable", "A part that is needed does not answer. Repeat later.", "payment-provider-unreachable"),
    };

    private static readonly (string Name, string Says)[] Resources =
    [
        ("Catalogue", "Products that can be decorated, and the ways to print on them."),
        ("Designs", "Artwork files, checked for printing."),
        ("Quotes", "Prices with every way to have it made, kept and signed."),
        ("Orders", "One option of a quote, paid, made, shipped and accepted."),
        ("Claims", "Complaints about delivered goods."),
        ("Jobs", "The part of an order that one manufacturer makes."),
        ("Profile", "What a manufacturer can make, for how much, when, and where it ships."),
        ("Money", "What was earned, what is held, what was paid out."),
        ("Photos", "Photos of goods, for quality checks and claims."),
        ("Organisation", "Whom the key acts for."),
        ("Events", "What happened, in order, for 30 days."),
        ("Moderation", "Designs that a rule holds, for the platform to decide."),
        ("Manufacturers", "Who may make, for the platform to decide."),
        ("Ledger", "The platform's books; each currency sums to zero."),
        ("Simulation", "Plays the rest of the world for a program under test. Not there in live mode."),
    ];

    public static JsonObject Info() =>
        new()
        {
            ["title"] = "Manufacturing OS",
            ["version"] = "v1",
            ["description"] = """
                Manufacturing on demand: what a person does in the portal, a program does here.

                Send `Authorization: Bearer mos_test_…` (or `mos_live_…`). A key belongs to one organisation and one mode and has scopes.
                Bodies are JSON in snake_case; a property that is not known is refused by name. A property without a value is left out of answers.
                Money is `{"amount":"12.99","currency":"USD"}`, time RFC 3339 in UTC, lengths are millimetres.
                Lists are pages: pass `next_cursor` as `after` until it is not there.
                Errors are problem documents (RFC 9457) with a stable `code`.
                Every answer names its `X-Request-Id` (yours, when you sent one) and, by `RateLimit` and `RateLimit-Policy`, how far the key is from its limit.
                Changes within v1 only add: answers may grow, so ignore what you do not know.
                """,
        };

    /// <summary>Resources in the order of the work, then those that nobody has described yet.</summary>
    public static JsonArray Tags(JsonObject document)
    {
        HashSet<string> used = [.. document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!["tags"]![0]!.GetValue<string>())];
        return
        [
            .. Resources.Where(r => used.Contains(r.Name)).Select(r => new JsonObject { ["name"] = r.Name, ["description"] = r.Says }),
            .. used.Except(Resources.Select(r => r.Name)).Order(StringComparer.Ordinal).Select(name => new JsonObject { ["name"] = name }),
        ];
    }

    public static JsonObject Components(JsonObject document)
    {
        JsonObject schemas = document["components"]!["schemas"]!.DeepClone().AsObject();
        schemas.Remove("ProblemDetails");
        schemas["Problem"] = Problem();
        return new JsonObject
        {
            ["securitySchemes"] = new JsonObject
            {
                [SecurityScheme] = new JsonObject
                {
                    ["type"] = "http",
                    ["scheme"] = "bearer",
                    ["description"] = "An API key of your organisation, made under Settings, API keys. The words beside it are the scopes that the key needs.",
                },
            },
            ["parameters"] = Parameters.Shared(),
            ["responses"] = new JsonObject(Problems.OrderBy(p => p.Key).Select(p => KeyValuePair.Create(p.Value.Name, (JsonNode?)Response(p.Key, p.Value.Says, p.Value.Code)))),
            ["schemas"] = new JsonObject(schemas.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => KeyValuePair.Create(s.Key, s.Value?.DeepClone()))),
        };
    }

    private static JsonObject Response(int status, string says, string code)
    {
        var response = new JsonObject { ["description"] = says };
        if (status is 409 or 429)
        {
            response["headers"] = new JsonObject { ["Retry-After"] = new JsonObject { ["description"] = "Seconds to wait.", ["schema"] = new JsonObject { ["type"] = "integer" } } };
        }

        response["content"] = new JsonObject
        {
            [ApiProblem.ContentType] = new JsonObject
            {
                ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" },
                ["example"] = new JsonObject
                {
                    ["type"] = "/docs/problems#" + code,
                    ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
                    ["status"] = status,
                    ["detail"] = says,
                    ["code"] = code,
                    ["request_id"] = "shop-7.order-42",
                },
            },
        };
        return response;
    }

    private static JsonObject Problem() =>
        JsonNode.Parse(
            """
            {
              "type": "object",
              "description": "Why a call was not done (RFC 9457). Further properties name what the sentence speaks of.",
              "required": ["type", "title", "status", "detail", "code", "request_id"],
              "properties": {
                "type": { "type": "string", "format": "uri-reference" },
                "title": { "type": "string" },
                "status": { "type": "integer" },
                "detail": { "type": "string", "description": "A sentence for people, in the language of Accept-Language." },
                "code": { "type": "string", "description": "Stable; what a program decides by." },
                "request_id": { "type": "string" },
                "errors": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["code", "detail"],
                    "properties": {
                      "pointer": { "type": "string", "description": "JSON pointer to the part of the request." },
                      "code": { "type": "string" },
                      "detail": { "type": "string" },
                      "valid_values": { "type": "array", "items": { "type": "string" } }
                    }
                  }
                }
              }
            }
            """
        )!.AsObject();
}
