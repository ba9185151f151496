using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Infrastructure.Payments;

/// <summary>Stands where no provider is configured: refuses everything and says which setting is missing.</summary>
public sealed class UnconfiguredPayments : IPaymentProvider
{
    public const string ProviderName = "unconfigured";

    private const string Code = "payments-not-configured";
    private const string MissingSetting = "Stripe:SecretKey";

    public string Name => ProviderName;

    public Task<ProviderResult<OpenedCheckout>> CreateCheckout(OperationId operation, CheckoutRequest request, CancellationToken cancelled) => Refused<OpenedCheckout>();

    public Task<ProviderResult<PaymentFacts>> GetPayment(string reference, CancellationToken cancelled) => Refused<PaymentFacts>();

    public Task<ProviderResult<PaymentFacts>> ExpireCheckout(OperationId operation, string reference, CancellationToken cancelled) => Refused<PaymentFacts>();

    public Task<ProviderResult<RefundFacts>> Refund(OperationId operation, RefundRequest request, CancellationToken cancelled) => Refused<RefundFacts>();

    public Task<ProviderResult<RefundFacts>> GetRefund(string reference, CancellationToken cancelled) => Refused<RefundFacts>();

    public Task<string?> DestinationOf(Id<Organisation> manufacturer, CancellationToken cancelled) => Task.FromResult<string?>(null);

    public Task<ProviderResult<TransferFacts>> Transfer(OperationId operation, TransferRequest request, CancellationToken cancelled) => Refused<TransferFacts>();

    public ProviderSubject SubjectOf(string eventType) => ProviderSubject.Unknown;

    private static Task<ProviderResult<T>> Refused<T>() => Task.FromResult<ProviderResult<T>>(new ProviderResult<T>.Refused(Code, RetryableLater: true, MissingSetting));
}
