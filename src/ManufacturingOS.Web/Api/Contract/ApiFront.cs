using System.Collections;

namespace ManufacturingOS.Web.Api.Contract;

/// <summary>
/// Stands before everything below <c>/v1</c>: gives each call its id, and sees to it that every answer which is no success is a problem
/// document, also where no endpoint was reached or one broke.
/// </summary>
internal sealed partial class ApiFront(RequestDelegate next, ILogger<ApiFront> logger)
{
    public const string RequestId = "X-Request-Id";

    private const int LongestId = 64;

    public Task InvokeAsync(HttpContext http) => http.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) ? Named(http) : next(http);

    /// <summary>The caller's own id of the call is taken when it is harmless in headers and logs; else the call gets one.</summary>
    private Task Named(HttpContext http)
    {
        if (http.Request.Headers.TryGetValue(RequestId, out Microsoft.Extensions.Primitives.StringValues given) && given is [{ Length: > 0 and <= LongestId } id] && id.All(IsHarmless))
        {
            http.TraceIdentifier = id;
            http.Response.Headers[RequestId] = id;
            return Scoped(http, id);
        }

        http.Response.Headers[RequestId] = http.TraceIdentifier;
        return Serve(http);
    }

    /// <summary>The framework has noted its own id for the log before this one came.</summary>
    private async Task Scoped(HttpContext http, string id)
    {
        using (logger.BeginScope(new CallScope(id)))
        {
            await Serve(http);
        }
    }

    private async Task Serve(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            await (
                exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? ApiProblem.Write(http, exception.StatusCode, "body-too-large", ("limit", ApiLimits.MaxBodyBytes))
                    : ApiProblem.Write(http, StatusCodes.Status400BadRequest, "malformed-request")
            );
            return;
        }
        catch (Exception exception) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            Log.Broke(logger, exception, http.Request.Method, http.Request.Path, http.TraceIdentifier);
            http.Response.Headers.Remove("Location");
            await ApiProblem.Write(http, StatusCodes.Status500InternalServerError, "fault");
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
        {
            await ApiProblem.Write(http, http.Response.StatusCode, CodeOf(http.Response.StatusCode));
        }
    }

    private static string CodeOf(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => "no-such-operation",
            StatusCodes.Status415UnsupportedMediaType => "json-expected",
            StatusCodes.Status401Unauthorized => "key-missing-or-unknown",
            StatusCodes.Status403Forbidden => "forbidden",
            _ => "malformed-request",
        };

    private static bool IsHarmless(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';

    private sealed class CallScope(string id) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => 1;

        public KeyValuePair<string, object?> this[int index] => new("CallId", id);

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            yield return this[0];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => "CallId:" + id;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Method} {Path} broke; request {RequestId}")]
        public static partial void Broke(ILogger logger, Exception exception, string method, PathString path, string requestId);
    }
}
