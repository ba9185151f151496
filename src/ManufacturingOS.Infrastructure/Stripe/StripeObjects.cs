using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Payments;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>Stripe's objects in the platform's words; <c>null</c> when one says what we do not understand.</summary>
internal static class StripeObjects
{
    public const string RefundKey = "refund";
    public const string PayoutKey = "payout";

    public static PaymentFacts? Payment(JsonElement session)
    {
        if (session.Text("id") is not { } id || session.Text("client_reference_id") is not { } client || session.Amount("amount_total") is not { } total || StateOf(session) is not { } state)
        {
            return null;
        }

        JsonElement charge = session.Part("payment_intent").Part("latest_charge");

        // What was captured counts, not what was asked for.
        Money amount = state == ProviderPaymentState.Paid && charge.Amount("amount_captured") is { } captured ? captured : total;
        JsonElement balance = charge.Part("balance_transaction");
        Money? fee = balance.Amount("fee") is { } known && known.Currency == amount.Currency ? known : null;
        return new PaymentFacts(id, client, state, amount, session.IdOf("payment_intent"), fee);
    }

    public static RefundFacts? Refund(JsonElement refund)
    {
        ProviderRefundState? state = refund.Text("status") switch
        {
            "succeeded" => ProviderRefundState.Succeeded,
            "pending" or "requires_action" => ProviderRefundState.Pending,
            "failed" or "canceled" => ProviderRefundState.Failed,
            _ => null,
        };
        return refund.Text("id") is { } id && refund.Amount("amount") is { } amount && state is { } known
            ? new RefundFacts(id, refund.Part("metadata").Text(RefundKey) ?? "", known, amount, refund.Text("failure_reason"))
            : null;
    }

    public static TransferFacts? Transfer(JsonElement transfer) =>
        transfer.Text("id") is { } id && transfer.Amount("amount") is { } amount ? new TransferFacts(id, transfer.Part("metadata").Text(PayoutKey) ?? "", amount) : null;

    /// <summary>A finished page is not money: delayed methods are <c>complete</c> and <c>unpaid</c> for days.</summary>
    private static ProviderPaymentState? StateOf(JsonElement session) =>
        (session.Text("status"), session.Text("payment_status")) switch
        {
            ("open", _) => ProviderPaymentState.Open,
            ("expired", _) => ProviderPaymentState.Expired,
            ("complete", "paid") => ProviderPaymentState.Paid,
            ("complete", "unpaid") => session.Part("payment_intent").Text("status") is "canceled" or "requires_payment_method" ? ProviderPaymentState.Failed : ProviderPaymentState.Processing,
            _ => null,
        };
}
