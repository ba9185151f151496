using ManufacturingOS.Web.Verbs.Running;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Api.Contract.Rates;

/// <summary>Marks an operation that costs the platform more than others: it has a bucket of its own.</summary>
internal sealed record CountedAs(string Bucket);

/// <summary>Limits how often a key may call, and tells it with every answer how far it is from its limit.</summary>
internal sealed class CallRates(IOptions<PlatformOptions> platform)
{
    public const string Quotes = "quotes";

    private readonly TokenBuckets<string> calls = new("default", platform.Value.ApiCallsPerSecond, platform.Value.ApiCallsBurst);
    private readonly TokenBuckets<string> quotes = new(Quotes, platform.Value.ApiQuotesPerSecond, platform.Value.ApiQuotesBurst);

    /// <summary>Comes after the authentication: who has no key is counted by <see cref="FailedTries"/>.</summary>
    public Task Limit(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<Actor>() is not { } caller)
        {
            return next(http);
        }

        TokenBuckets<string> buckets = http.GetEndpoint()?.Metadata.GetMetadata<CountedAs>()?.Bucket == Quotes ? quotes : calls;
        if (buckets.IsOff)
        {
            return next(http);
        }

        bool may = buckets.Take(caller.Id, out int left);
        http.Response.Headers["RateLimit-Policy"] = buckets.Policy;
        http.Response.Headers["RateLimit"] = buckets.Left(left);
        return may ? next(http) : Refuse(http, buckets.RetryAfter);
    }

    public static Task Refuse(HttpContext http, int seconds)
    {
        http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ApiProblem.Write(http, StatusCodes.Status429TooManyRequests, "too-many-calls", ("seconds", seconds));
    }
}
