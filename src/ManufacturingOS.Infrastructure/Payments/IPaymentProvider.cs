using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Payments;

/// <summary>
/// A company that collects, gives back and sends money. Real, sandbox and unconfigured forms answer alike; a provider's own words never
/// leave its folder. Commands carry an <see cref="OperationId"/> and may be repeated with it; reads need none.
/// </summary>
public interface IPaymentProvider
{
    /// <summary>Stored with each payment and payout, so that later steps go to the same company.</summary>
    string Name { get; }

    Task<ProviderResult<OpenedCheckout>> CreateCheckout(OperationId operation, CheckoutRequest request, CancellationToken cancelled);

    Task<ProviderResult<PaymentFacts>> GetPayment(string reference, CancellationToken cancelled);

    /// <summary>Closes a checkout page that nobody should pay at any more.</summary>
    Task<ProviderResult<PaymentFacts>> ExpireCheckout(OperationId operation, string reference, CancellationToken cancelled);

    Task<ProviderResult<RefundFacts>> Refund(OperationId operation, RefundRequest request, CancellationToken cancelled);

    Task<ProviderResult<RefundFacts>> GetRefund(string reference, CancellationToken cancelled);

    /// <summary>The manufacturer's account at the provider, or <c>null</c> when it has none that can take money now.</summary>
    Task<string?> DestinationOf(Id<Domain.Organisations.Organisation> manufacturer, CancellationToken cancelled);

    Task<ProviderResult<TransferFacts>> Transfer(OperationId operation, TransferRequest request, CancellationToken cancelled);

    /// <summary>What an event of this type is about.</summary>
    ProviderSubject SubjectOf(string eventType);
}

public enum ProviderSubject
{
    /// <summary>The event's object is a checkout: read it again.</summary>
    Payment,

    /// <summary>The event's object is a refund: read it again.</summary>
    Refund,

    /// <summary>An event that says nothing we need.</summary>
    Nothing,

    /// <summary>Not in our list: somebody has to look.</summary>
    Unknown,
}
