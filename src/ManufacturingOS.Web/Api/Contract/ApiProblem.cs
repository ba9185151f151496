using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Localization;

namespace ManufacturingOS.Web.Api.Contract;

/// <summary>Problem documents (RFC 9457) with the stable code; the sentence is the same that the portal shows, in the caller's language.</summary>
public static class ApiProblem
{
    public const string ContentType = "application/problem+json";

    public static IResult From(Refusal refusal, HttpContext http) => new Result(refusal, StatusOf(refusal.Kind), http);

    public static IResult From(int status, string code, HttpContext http, params (string Name, object Value)[] values) =>
        new Result(Refusal.Conflict(code, values), status, http);

    /// <summary>Writes the problem where no endpoint has run: authentication, rate limits, bugs.</summary>
    public static Task Write(HttpContext http, int status, string code, params (string Name, object Value)[] values) => From(status, code, http, values).ExecuteAsync(http);

    public static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            RefusalKind.Unsupported => StatusCodes.Status415UnsupportedMediaType,
            RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
            RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        };

    private static JsonObject Document(Refusal refusal, int status, HttpContext http)
    {
        Display display = http.RequestServices.GetRequiredService<Display>();
        string sentence = display.Refusal(refusal);
        var document = new JsonObject
        {
            ["type"] = "/docs/problems#" + refusal.Code,
            ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = sentence,
            ["code"] = refusal.Code,
            ["request_id"] = http.TraceIdentifier,
        };
        foreach ((string name, object value) in refusal.Values)
        {
            document.TryAdd(name, System.Text.Json.JsonSerializer.SerializeToNode(value, Json.Options));
        }

        if (refusal.Pointer is not null || refusal.ValidValues is not null || refusal.Others.Count > 0)
        {
            document["errors"] = new JsonArray([.. new[] { refusal }.Concat(refusal.Others).Select(r => ErrorOf(r, display))]);
        }

        return document;
    }

    private static JsonObject ErrorOf(Refusal refusal, Display display)
    {
        var error = new JsonObject { ["code"] = refusal.Code, ["detail"] = display.Refusal(refusal) };
        if (refusal.Pointer is not null)
        {
            error["pointer"] = refusal.Pointer;
        }

        if (refusal.ValidValues is { } values)
        {
            error["valid_values"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]);
        }

        return error;
    }

    private sealed class Result(Refusal refusal, int status, HttpContext http) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = ContentType;
            await httpContext.Response.WriteAsync(Document(refusal, status, http).ToJsonString(Json.Options), httpContext.RequestAborted);
        }
    }
}
