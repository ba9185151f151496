using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace ManufacturingOS.Web.Api.Contract.Rates;

/// <summary>
/// A bucket of tokens for each caller, in the memory of this node: it holds <paramref name="burst"/> and refills with
/// <paramref name="perSecond"/>. Behind several nodes a caller has as many buckets as there are nodes.
/// </summary>
/// <param name="perSecond">0 switches the limit off.</param>
internal sealed class TokenBuckets<TCaller>(string name, double perSecond, int burst)
    where TCaller : notnull
{
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<TCaller, TokenBucketRateLimiter> buckets = new();

    public bool IsOff => perSecond <= 0;

    /// <summary>The <c>RateLimit-Policy</c> header: the quota and the seconds that an empty bucket takes to fill.</summary>
    public string Policy { get; } = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{name}\";q={burst};w={SecondsFor(burst, perSecond)}");

    /// <summary>Seconds until one token is there again.</summary>
    public int RetryAfter { get; } = SecondsFor(1, perSecond);

    /// <summary>Takes a token; false when there is none. <paramref name="left"/> is what remains.</summary>
    public bool Take(TCaller caller, out int left)
    {
        TokenBucketRateLimiter bucket = buckets.TryGetValue(caller, out TokenBucketRateLimiter? known) ? known : Add(caller);
        bucket.TryReplenish();
        bool taken = bucket.AttemptAcquire().IsAcquired;
        left = (int)bucket.GetStatistics()!.CurrentAvailablePermits;
        return taken;
    }

    /// <summary>True when the next <see cref="Take"/> would fail. Nothing is remembered of who never took.</summary>
    public bool IsEmpty(TCaller caller)
    {
        if (!buckets.TryGetValue(caller, out TokenBucketRateLimiter? bucket))
        {
            return false;
        }

        bucket.TryReplenish();
        return bucket.GetStatistics()!.CurrentAvailablePermits < 1;
    }

    /// <summary>The <c>RateLimit</c> header: what is left, and the seconds until the bucket is full again.</summary>
    public string Left(int left) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{name}\";r={left};t={SecondsFor(burst - left, perSecond)}");

    private static int SecondsFor(int tokens, double perSecond) => perSecond <= 0 ? 0 : (int)Math.Ceiling(tokens / perSecond);

    private TokenBucketRateLimiter Add(TCaller caller)
    {
        if (buckets.Count >= MostRemembered)
        {
            // A full bucket is worth no memory: its caller gets the same again.
            foreach ((TCaller idle, TokenBucketRateLimiter limiter) in buckets)
            {
                limiter.TryReplenish();
                if (limiter.IdleDuration is not null)
                {
                    buckets.TryRemove(idle, out _);
                }
            }
        }

        return buckets.GetOrAdd(
            caller,
            static (_, settings) => new TokenBucketRateLimiter(
                new TokenBucketRateLimiterOptions
                {
                    TokenLimit = settings.burst,
                    TokensPerPeriod = 1,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1 / settings.perSecond),
                    AutoReplenishment = false,
                    QueueLimit = 0,
                }
            ),
            (burst, perSecond)
        );
    }
}
