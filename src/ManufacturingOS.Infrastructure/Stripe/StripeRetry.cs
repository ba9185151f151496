using System.Security.Cryptography;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>
/// Whether a try is followed by another one with the same key and bytes. Stripe's own word in <c>Stripe-Should-Retry</c> comes first, then a
/// lost connection, 409 and 5xx; no other refusal is tried again. (docs.stripe.com/error-low-level; the official clients do the same.)
/// </summary>
public static class StripeRetry
{
    private const double FirstDelay = 0.5;
    private const double LongestDelay = 5;

    /// <param name="status"><c>null</c> when there was no answer.</param>
    /// <param name="said">Value of the header <c>Stripe-Should-Retry</c>.</param>
    /// <param name="retries">Retries made already.</param>
    public static bool Again(int? status, string? said, int retries, int maxRetries)
    {
        if (retries >= maxRetries)
        {
            return false;
        }

        return said switch
        {
            "true" => true,
            "false" => false,
            _ => status is null or 409 or >= 500,
        };
    }

    /// <summary>Half a second, doubled each time, at most five, a quarter of it at random, never below half a second.</summary>
    public static TimeSpan Delay(int retry)
    {
        double seconds = Math.Min(FirstDelay * Math.Pow(2, retry - 1), LongestDelay);
        double jitter = 0.75 + (RandomNumberGenerator.GetInt32(0, 251) / 1000d);
        return TimeSpan.FromSeconds(Math.Max(FirstDelay, seconds * jitter));
    }
}
