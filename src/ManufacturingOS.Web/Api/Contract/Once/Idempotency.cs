namespace ManufacturingOS.Web.Api.Contract.Once;

/// <summary>
/// Makes a POST with an <c>Idempotency-Key</c> happen once. The first try takes the key, and what its verb changes commits together with
/// a note in the key's row; so a repeat finds either the whole answer, or the effect, from which the answer is made again, or nothing,
/// and then it runs. Another body under the same key is refused, a repeat while the first still runs is told to wait. An answer that says
/// "not done" frees the key.
/// </summary>
internal sealed class Idempotency(KeyRows rows) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotent-Replayed";
    public const int LongestKey = 255;

    /// <summary>The body is read twice, for its meaning and for its fingerprint, and the first reading comes before any filter.</summary>
    public static Task KeepBody(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Headers.ContainsKey(Header) && http.Request.HasJsonContentType())
        {
            ApiLimits.HoldJson(http);
            http.Request.EnableBuffering();
        }

        return next(http);
    }

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.TryGetValue(Header, out Microsoft.Extensions.Primitives.StringValues header) ? Keyed(header, context, next) : next(context);

    private async ValueTask<object?> Keyed(Microsoft.Extensions.Primitives.StringValues header, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        if (header.Count != 1 || header[0] is not { Length: > 0 and <= LongestKey } key || key.Any(c => c is < '!' or > '~'))
        {
            return ApiProblem.From(StatusCodes.Status422UnprocessableEntity, "idempotency-key-malformed", http, ("limit", LongestKey));
        }

        // What cannot be read takes no key: the endpoint refuses it by itself.
        if (context.Arguments.OfType<IApiBody>().Any(body => body.Problem is not null))
        {
            return await next(context);
        }

        Fingerprint body = await Fingerprint.Of(http.Request);
        switch (await rows.Take(http.Actor(), key, body.Hash, http.RequestAborted))
        {
            case Taking.Taken(var row):
                return await Run(new OneCall(rows, row, body.IsWhole), context, next);
            case Taking.Answered(var row) when !body.IsWhole && row.Results is not null:
                // The content of an upload is known only when it has been read: the verb's note says whether it is the same.
                return await rows.TakeOver(row, http.RequestAborted) is { } mine ? await Run(new OneCall(rows, mine, isWhole: false), context, next) : InUse(http);
            case Taking.Answered(var row):
                return new ReplayedAnswer(row);
            case Taking.Reused:
                return ApiProblem.From(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", http);
            default:
                return InUse(http);
        }
    }

    private static async Task<IResult> Run(OneCall call, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        http.Features.Set(http.Actor() with { Once = call });
        try
        {
            object? result = await next(context);
            return new RecordedAnswer(result as IResult ?? Results.Ok(result), call);
        }
        catch
        {
            await call.FreeUnlessCommitted();
            throw;
        }
    }

    private static IResult InUse(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        return ApiProblem.From(StatusCodes.Status409Conflict, "idempotency-key-in-use", http);
    }
}
