using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Payments;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>Takes a webhook apart: verified, and only its envelope. What happened is read again from Stripe.</summary>
public sealed class StripeEvents(IOptions<StripeOptions> options, TimeProvider clock)
{
    /// <returns><c>null</c> when the message does not come from Stripe, or is no event.</returns>
    public ProviderEvent? Open(byte[] body, string? signature)
    {
        if (!StripeSignature.Verifies(body, signature, options.Value.WebhookSecrets, clock.GetUtcNow()))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            string? objectId = root.Part("data").Part("object").Text("id");
            return root.Text("id") is { } id && root.Text("type") is { } type
                ? new ProviderEvent(StripePayments.ProviderName, id, type, objectId ?? "", root.Part("livemode").ValueKind == JsonValueKind.True ? Mode.Live : Mode.Test, System.Text.Encoding.UTF8.GetString(body))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
