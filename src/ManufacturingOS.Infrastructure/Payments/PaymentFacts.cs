using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Payments;

/// <param name="ClientReference">Our payment id: the provider gives it back with every answer.</param>
/// <param name="Group">Our order id: ties payment and transfers together at the provider.</param>
/// <param name="SuccessUrl">Where the buyer comes back to; proves nothing.</param>
public sealed record CheckoutRequest(
    string ClientReference,
    string Group,
    Money Amount,
    string Description,
    string SuccessUrl,
    string CancelUrl,
    DateTimeOffset ExpiresAt
);

/// <param name="Url">The hosted page; without a host it is a page of the platform itself.</param>
public sealed record OpenedCheckout(string Reference, string Url);

public enum ProviderPaymentState
{
    /// <summary>The buyer has not finished.</summary>
    Open,

    /// <summary>The buyer has finished; the money is on its way (delayed methods).</summary>
    Processing,
    Paid,
    Failed,
    Expired,
}

/// <summary>A payment as the provider has it now; the only thing that moves our state.</summary>
/// <param name="ChargeReference">What refunds refer to; there once it is paid.</param>
/// <param name="Fee">What the provider keeps, once it is known.</param>
public sealed record PaymentFacts(string Reference, string ClientReference, ProviderPaymentState State, Money Amount, string? ChargeReference, Money? Fee);

/// <param name="ChargeReference">The money that was collected.</param>
/// <param name="ClientReference">Our refund id.</param>
public sealed record RefundRequest(string ChargeReference, Money Amount, string ClientReference);

public enum ProviderRefundState
{
    Pending,
    Succeeded,
    Failed,
}

public sealed record RefundFacts(string Reference, string ClientReference, ProviderRefundState State, Money Amount, string? FailureCode);

/// <param name="Destination">The manufacturer's account at the provider.</param>
/// <param name="ClientReference">Our payout id.</param>
public sealed record TransferRequest(string Destination, Money Amount, string ClientReference);

public sealed record TransferFacts(string Reference, string ClientReference, Money Amount);
