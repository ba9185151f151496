using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ManufacturingOS.Web.Tests.Harness;

namespace ManufacturingOS.Web.Tests.Api;

/// <summary>The document that the portal serves is the one that was agreed on.</summary>
public sealed class TheContract(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    private const string Approving = "MOS_APPROVE_API";

    private static readonly string[] Always = ["401", "403", "429", "500"];
    private static readonly string[] WithBody = ["400", "413", "415", "422"];

    private static string Approved => Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "openapi", "v1.json");

    [Fact]
    public async Task Is_the_approved_one()
    {
        string served = await Served();
        if (Environment.GetEnvironmentVariable(Approving) == "1")
        {
            await File.WriteAllTextAsync(Approved, served);
        }

        string approved = File.Exists(Approved) ? await File.ReadAllTextAsync(Approved) : "";
        (served == approved).ShouldBeTrue(
            $"""
            The API is not what docs/openapi/v1.json says. {FirstDifference(approved, served)}
            If the change only adds (docs/api-changes.md says what breaks a caller), write it into docs/api-changes.md and approve the document:
              {Approving}=1 dotnet test tests/ManufacturingOS.Web.Tests --filter TheContract
            then commit docs/openapi/v1.json. If it takes away or renames, it needs another version.
            """
        );
    }

    [Fact]
    public async Task Says_of_every_operation_who_may_call_it_and_what_it_answers()
    {
        JsonNode document = JsonNode.Parse(await Served())!;
        var lacking = new List<string>();
        foreach ((string path, JsonNode? methods) in document["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                string name = $"{method} {path}";
                JsonObject responses = operation!["responses"]!.AsObject();
                lacking.AddRange(
                    new (bool Is, string What)[]
                    {
                        (string.IsNullOrWhiteSpace(operation["summary"]?.GetValue<string>()), "no summary"),
                        (operation["security"]?[0]?["key"] is not JsonArray, "no security"),
                        (operation["operationId"]?.GetValue<string>().Contains('.', StringComparison.Ordinal) != false, "no id"),
                        (!responses.Any(r => r.Key.StartsWith('2')), "no success"),
                        (Always.Any(status => !responses.ContainsKey(status)), "not every refusal"),
                        (operation["requestBody"] is { } body && body["content"]!["application/json"]?["example"] is null, "no example"),
                        (operation["requestBody"] is not null && WithBody.Any(status => !responses.ContainsKey(status)), "not every refusal of a body"),
                        (path.Contains('{', StringComparison.Ordinal) && operation["parameters"]!.AsArray().Any(p => p!["in"]?.GetValue<string>() == "path" && p["description"] is null), "a parameter without a meaning"),
                    }
                        .Where(lack => lack.Is)
                        .Select(lack => $"{name}: {lack.What}")
                );
            }
        }

        lacking.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_no_type_that_it_does_not_describe()
    {
        JsonNode document = JsonNode.Parse(await Served())!;
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();

        // Except that a value may be anything.
        schemas.Where(s => s.Value!.AsObject().Count == 0).Select(s => s.Key).ShouldBeEmpty();
        References(document).Where(reference => Find(document, reference) is null).Distinct().ShouldBeEmpty();
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(p => p is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(p.Value)),
            JsonArray a => a.SelectMany(References),
            _ => [],
        };

    private static JsonNode? Find(JsonNode document, string reference) => reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, part) => node?[part]);

    private async Task<string> Served()
    {
        HttpResponseMessage answer = await portal.Visitor().GetAsync("/openapi/v1.json");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return await answer.Content.ReadAsStringAsync();
    }

    private static string FirstDifference(string approved, string served)
    {
        string[] old = approved.Split('\n');
        string[] now = served.Split('\n');
        int line = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"First difference at line {line + 1}: agreed \"{old.ElementAtOrDefault(line)?.Trim()}\", served \"{now.ElementAtOrDefault(line)?.Trim()}\".";
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
