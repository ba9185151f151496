using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Api.Contract.Document;

/// <summary>Completes each operation: who may call it, what every call takes and can answer, and examples.</summary>
internal sealed class Operations(JsonObject document, EndpointDataSource endpoints)
{
    private const string Json = "application/json";

    private readonly Dictionary<string, EndpointMetadataCollection> metadata = endpoints
        .Endpoints.Where(e => e.Metadata.GetMetadata<Needs>() is not null && e.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
        .ToDictionary(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, e => e.Metadata, StringComparer.Ordinal);

    private readonly Examples examples = new(document);

    public void Complete()
    {
        foreach ((string path, JsonNode? methods) in document["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                Complete(path, method, operation!.AsObject());
            }
        }
    }

    private void Complete(string path, string method, JsonObject operation)
    {
        EndpointMetadataCollection known = metadata[operation["operationId"]!.GetValue<string>()];
        operation["operationId"] = operation["operationId"]!.GetValue<string>().Split('.')[1];
        SayWho(operation, known.GetRequiredMetadata<Needs>());
        TakeParameters(path, method, operation, known);
        TakeBody(operation, known);
        Answer(method, operation, known);
    }

    private static void SayWho(JsonObject operation, Needs needs)
    {
        string[] sides = [.. Enum.GetValues<Side>().Where(s => s is Side.Merchant or Side.Manufacturer or Side.Admin && needs.Sides.HasFlag(s)).Select(s => s.ToString().ToLowerInvariant())];
        string all = string.Join(", ", sides);
        operation["description"] = needs.IsAnyKey ? $"For any key: {all}." : $"Scope `{needs.Scope}`, for: {all}.";
        operation["x-sides"] = new JsonArray([.. sides.Select(s => (JsonNode)s)]);
        operation["security"] = new JsonArray(new JsonObject { [DocumentFrame.SecurityScheme] = needs.IsAnyKey ? [] : new JsonArray(needs.Scope) });
    }

    private static void TakeParameters(string path, string method, JsonObject operation, EndpointMetadataCollection known)
    {
        JsonArray parameters = operation["parameters"] as JsonArray ?? [];
        foreach (JsonNode? parameter in parameters)
        {
            Parameters.Explain(parameter!.AsObject(), path);
        }

        string[] shared = known.GetMetadata<IsPaged>() is not null ? [Parameters.Limit, Parameters.After] : method == "post" ? [Parameters.OnceKey] : Statuses(operation).Contains(412) ? [Parameters.Match] : [];
        foreach (string name in shared)
        {
            parameters.Add(new JsonObject { ["$ref"] = "#/components/parameters/" + name });
        }

        if (parameters.Count > 0)
        {
            operation["parameters"] = parameters.DeepClone();
        }
    }

    private void TakeBody(JsonObject operation, EndpointMetadataCollection known)
    {
        if (operation["requestBody"]?["content"] is not JsonObject content)
        {
            return;
        }

        foreach ((string type, JsonNode? body) in content.ToList())
        {
            if (type == ApiBodyMetadata.AnyType)
            {
                content.Remove(type);
                content[Json] = body;
            }
        }

        if (known.GetMetadata<TakesUpload>() is { } upload)
        {
            content["multipart/form-data"] = new JsonObject { ["schema"] = upload.Schema() };
        }

        JsonObject json = content[Json]!.AsObject();
        json["example"] = examples.Of(json["schema"]!);
    }

    private void Answer(string method, JsonObject operation, EndpointMetadataCollection known)
    {
        JsonObject responses = operation["responses"]!.AsObject();
        var sorted = new SortedDictionary<int, JsonNode>();
        foreach (int status in Statuses(operation).Concat(OfAll(method, operation)).Distinct())
        {
            JsonNode? own = responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            sorted[status] = status < 400 ? Success(own!.DeepClone().AsObject(), status, known) : new JsonObject { ["$ref"] = "#/components/responses/" + DocumentFrame.Problems[status].Name };
        }

        operation["responses"] = new JsonObject(sorted.Select(s => KeyValuePair.Create(s.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), (JsonNode?)s.Value)));
    }

    private JsonObject Success(JsonObject response, int status, EndpointMetadataCollection known)
    {
        response["description"] = status switch { 201 => "Made", 204 => "Done", _ => "As it is now" };
        if (status == StatusCodes.Status201Created)
        {
            response["headers"] = new JsonObject { ["Location"] = new JsonObject { ["description"] = "Address of the new object.", ["schema"] = new JsonObject { ["type"] = "string" } } };
        }

        if (known.GetMetadata<AnswersFile>() is { } file)
        {
            response["content"] = new JsonObject { [file.ContentType] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } } };
        }
        else if (status == StatusCodes.Status204NoContent)
        {
            response.Remove("content");
        }
        else if (response["content"]?[Json] is JsonObject json)
        {
            json["example"] = examples.Of(json["schema"]!);
        }

        if (known.GetMetadata<AnswersPageToo>() is not null)
        {
            response["content"]!["text/html"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
        }

        return response;
    }

    private static IEnumerable<int> Statuses(JsonObject operation) => operation["responses"]!.AsObject().Select(r => int.Parse(r.Key, System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<int> OfAll(string method, JsonObject operation) =>
        [401, 403, 429, 500, .. operation["requestBody"] is null ? (int[])[] : [400, 413, 415, 422], .. method == "post" ? (int[])[409, 422] : []];
}
