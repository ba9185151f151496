using System.Text.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Payments;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>
/// Stripe behind the platform's seam: hosted Checkout Sessions on the platform's own account, refunds of their payment intents, transfers to
/// the manufacturers' connected accounts.
/// </summary>
public sealed class StripePayments(StripeClient client, IOptions<StripeOptions> options) : IPaymentProvider
{
    public const string ProviderName = "stripe";

    private static readonly string[] Expanded = ["payment_intent.latest_charge.balance_transaction"];

    public string Name => ProviderName;

    public async Task<ProviderResult<OpenedCheckout>> CreateCheckout(OperationId operation, CheckoutRequest request, CancellationToken cancelled)
    {
        var parameters = new JsonObject
        {
            ["mode"] = "payment",
            ["client_reference_id"] = request.ClientReference,
            ["success_url"] = request.SuccessUrl,
            ["cancel_url"] = request.CancelUrl,
            ["expires_at"] = request.ExpiresAt.ToUnixTimeSeconds(),
            ["line_items"] = new JsonArray(
                new JsonObject
                {
                    ["quantity"] = 1,
                    ["price_data"] = new JsonObject
                    {
                        ["currency"] = Code(request.Amount),
                        ["unit_amount"] = request.Amount.MinorUnits,
                        ["product_data"] = new JsonObject { ["name"] = request.Description },
                    },
                }
            ),
            ["metadata"] = Metadata(operation, "payment", request.ClientReference),

            // Not copied from the session by Stripe: the payment intent is found by these as well.
            ["payment_intent_data"] = new JsonObject { ["transfer_group"] = request.Group, ["metadata"] = Metadata(operation, "payment", request.ClientReference) },
        };
        return Read(
            await client.Send(HttpMethod.Post, ["v1", "checkout", "sessions"], parameters, operation, cancelled),
            session => session.Text("id") is { } id && session.Text("url") is { } url ? new OpenedCheckout(id, url) : null
        );
    }

    public async Task<ProviderResult<PaymentFacts>> GetPayment(string reference, CancellationToken cancelled) =>
        Read(await client.Send(HttpMethod.Get, ["v1", "checkout", "sessions", reference], Expand(), null, cancelled), StripeObjects.Payment);

    public async Task<ProviderResult<PaymentFacts>> ExpireCheckout(OperationId operation, string reference, CancellationToken cancelled) =>
        Read(await client.Send(HttpMethod.Post, ["v1", "checkout", "sessions", reference, "expire"], Expand(), operation, cancelled), StripeObjects.Payment);

    public async Task<ProviderResult<RefundFacts>> Refund(OperationId operation, RefundRequest request, CancellationToken cancelled)
    {
        var parameters = new JsonObject
        {
            ["payment_intent"] = request.ChargeReference,

            // Left out it would mean "all that is left".
            ["amount"] = request.Amount.MinorUnits,
            ["reason"] = "requested_by_customer",
            ["metadata"] = Metadata(operation, StripeObjects.RefundKey, request.ClientReference),
        };
        return Read(await client.Send(HttpMethod.Post, ["v1", "refunds"], parameters, operation, cancelled), StripeObjects.Refund);
    }

    public async Task<ProviderResult<RefundFacts>> GetRefund(string reference, CancellationToken cancelled) =>
        Read(await client.Send(HttpMethod.Get, ["v1", "refunds", reference], null, null, cancelled), StripeObjects.Refund);

    /// <summary>Asked right before each transfer: an account can lose its rights at any time.</summary>
    public async Task<string?> DestinationOf(Id<Organisation> manufacturer, CancellationToken cancelled)
    {
        if (!options.Value.Accounts.TryGetValue(manufacturer.Value, out string? account))
        {
            return null;
        }

        ProviderResult<JsonElement> read = await client.Send(HttpMethod.Get, ["v1", "accounts", account], null, null, cancelled);
        return read is ProviderResult<JsonElement>.Succeeded { Value: var found }
            && found.Part("capabilities").Text("transfers") == "active"
            && found.Part("payouts_enabled").ValueKind == JsonValueKind.True
            ? account
            : null;
    }

    public async Task<ProviderResult<TransferFacts>> Transfer(OperationId operation, TransferRequest request, CancellationToken cancelled)
    {
        var parameters = new JsonObject
        {
            ["amount"] = request.Amount.MinorUnits,
            ["currency"] = Code(request.Amount),
            ["destination"] = request.Destination,
            ["transfer_group"] = request.ClientReference,
            ["metadata"] = Metadata(operation, StripeObjects.PayoutKey, request.ClientReference),
        };
        return Read(await client.Send(HttpMethod.Post, ["v1", "transfers"], parameters, operation, cancelled), StripeObjects.Transfer);
    }

    public ProviderSubject SubjectOf(string eventType) =>
        eventType switch
        {
            _ when eventType.StartsWith("checkout.session.", StringComparison.Ordinal) => ProviderSubject.Payment,
            "charge.refund.updated" => ProviderSubject.Refund,
            _ when eventType.StartsWith("refund.", StringComparison.Ordinal) => ProviderSubject.Refund,

            // Money is being taken back: somebody has to look.
            _ when eventType.StartsWith("charge.dispute.", StringComparison.Ordinal) => ProviderSubject.Unknown,
            _ when Unneeded.Contains(eventType.Split('.')[0]) => ProviderSubject.Nothing,
            _ => ProviderSubject.Unknown,
        };

    /// <summary>Families that say nothing beyond what the sessions, refunds and transfers say when they are read.</summary>
    private static readonly HashSet<string> Unneeded = new(StringComparer.Ordinal) { "payment_intent", "charge", "transfer", "payout", "account", "capability", "customer", "balance" };

    private static JsonObject Expand() => new() { ["expand"] = new JsonArray([.. Expanded.Select(e => JsonValue.Create(e))]) };

    private static JsonObject Metadata(OperationId operation, string kind, string id) => new() { ["op"] = operation.ToString(), [kind] = id };

    private static string Code(Money amount) => amount.Currency.Code.ToLowerInvariant();

    /// <summary>A success that cannot be read may have happened all the same.</summary>
    private static ProviderResult<T> Read<T>(ProviderResult<JsonElement> result, Func<JsonElement, T?> read)
        where T : class =>
        result switch
        {
            ProviderResult<JsonElement>.Succeeded done => read(done.Value) is { } value ? new ProviderResult<T>.Succeeded(value, done.Replayed) : new ProviderResult<T>.Unknown("unreadable"),
            ProviderResult<JsonElement>.Refused refused => new ProviderResult<T>.Refused(refused.Code, refused.RetryableLater, refused.Missing),
            ProviderResult<JsonElement>.Unknown unknown => new ProviderResult<T>.Unknown(unknown.Reason),
            _ => throw new InvalidOperationException("A result has three forms."),
        };
}
