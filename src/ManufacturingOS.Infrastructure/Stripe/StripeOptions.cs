using ManufacturingOS.Domain.Common;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>Settings under <c>Stripe</c>. Without a secret key the whole company is switched off.</summary>
public sealed class StripeOptions
{
    /// <summary><c>sk_test_…</c> serves test mode, <c>sk_live_…</c> live mode.</summary>
    public string? SecretKey { get; set; }

    /// <summary>Signing secrets of the webhook endpoint; two while one is replaced by the other.</summary>
    public IReadOnlyList<string> WebhookSecrets { get; set; } = [];

    /// <summary>For tests against another server; a live key goes to Stripe and nowhere else.</summary>
    public Uri BaseUrl { get; set; } = StripeBase;

    /// <summary>How long one try may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Further tries after the first, with the same key and the same bytes.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>Connected account (<c>acct_…</c>) of each manufacturer, by its organisation's id.</summary>
    public IReadOnlyDictionary<string, string> Accounts { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal static Uri StripeBase { get; } = new("https://api.stripe.com");

    public bool IsConfigured => !string.IsNullOrWhiteSpace(SecretKey);

    public Mode Mode => SecretKey!.Contains("_live_", StringComparison.Ordinal) ? Mode.Live : Mode.Test;
}

/// <summary>Stops the start when money could go wrong: it says what is missing.</summary>
public sealed class StripeOptionsCheck : IValidateOptions<StripeOptions>
{
    public ValidateOptionsResult Validate(string? name, StripeOptions options)
    {
        if (!options.IsConfigured)
        {
            return ValidateOptionsResult.Success;
        }

        var faults = new List<string>();
        if (!options.SecretKey!.Contains("_live_", StringComparison.Ordinal) && !options.SecretKey.Contains("_test_", StringComparison.Ordinal))
        {
            faults.Add("Stripe:SecretKey must be a secret key of test or live mode.");
        }

        if (options.WebhookSecrets.Count == 0 || options.WebhookSecrets.Any(string.IsNullOrWhiteSpace))
        {
            faults.Add("Stripe:WebhookSecrets needs the signing secret of the webhook endpoint; without it payments would be seen only when we ask.");
        }

        if (options.BaseUrl.Scheme != Uri.UriSchemeHttps && !options.BaseUrl.IsLoopback)
        {
            faults.Add("Stripe:BaseUrl must be https.");
        }

        if (options.Mode == Mode.Live && options.BaseUrl != StripeOptions.StripeBase)
        {
            faults.Add("A live key may only be sent to Stripe: remove Stripe:BaseUrl.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
