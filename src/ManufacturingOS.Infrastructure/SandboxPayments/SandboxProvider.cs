using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Infrastructure.SandboxPayments;

/// <summary>
/// A payment company inside the process, for test mode: same answers, keys and events as a real one, its own rows, its own checkout page.
/// Nothing of the platform reads its rows except through <see cref="IPaymentProvider"/>.
/// </summary>
public sealed class SandboxProvider(IServiceScopeFactory scopes, IdSource ids, SandboxFaults faults, TimeProvider clock) : IPaymentProvider
{
    public const string ProviderName = "sandbox";

    public string Name => ProviderName;

    public Task<ProviderResult<OpenedCheckout>> CreateCheckout(OperationId operation, CheckoutRequest request, CancellationToken cancelled) =>
        Command<OpenedCheckout>(
            async db =>
            {
                string key = operation.ToString();
                SandboxCheckout? checkout = await db.SandboxCheckouts.FirstOrDefaultAsync(c => c.Operation == key, cancelled);
                bool replayed = checkout is not null;
                if (checkout is null)
                {
                    checkout = new SandboxCheckout
                    {
                        Id = "sbx_" + ids.NewText(),
                        Operation = key,
                        ClientReference = request.ClientReference,
                        Amount = request.Amount,
                        Description = request.Description,
                        SuccessUrl = request.SuccessUrl,
                        CancelUrl = request.CancelUrl,
                        CreatedAt = clock.GetUtcNow(),
                        ExpiresAt = request.ExpiresAt,
                    };
                    db.SandboxCheckouts.Add(checkout);
                    await db.SaveChangesAsync(cancelled);
                }

                return new ProviderResult<OpenedCheckout>.Succeeded(new OpenedCheckout(checkout.Id, "/sandbox/checkout/" + checkout.Id), replayed);
            },
            cancelled
        );

    public async Task<ProviderResult<PaymentFacts>> GetPayment(string reference, CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        SandboxCheckout? checkout = await db.SandboxCheckouts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == reference, cancelled);
        return checkout is null ? new ProviderResult<PaymentFacts>.Refused("resource-missing") : new ProviderResult<PaymentFacts>.Succeeded(FactsOf(checkout));
    }

    public Task<ProviderResult<PaymentFacts>> ExpireCheckout(OperationId operation, string reference, CancellationToken cancelled) =>
        Command<PaymentFacts>(
            async db =>
            {
                SandboxCheckout? checkout = await db.SandboxCheckouts.FirstOrDefaultAsync(c => c.Id == reference, cancelled);
                if (checkout is null || checkout.Status == SandboxCheckoutStatus.Succeeded)
                {
                    return new ProviderResult<PaymentFacts>.Refused(checkout is null ? "resource-missing" : "already-paid");
                }

                checkout.Status = SandboxCheckoutStatus.Expired;
                await db.SaveChangesAsync(cancelled);
                return new ProviderResult<PaymentFacts>.Succeeded(FactsOf(checkout));
            },
            cancelled
        );

    public Task<ProviderResult<RefundFacts>> Refund(OperationId operation, RefundRequest request, CancellationToken cancelled) =>
        Command<RefundFacts>(
            async db =>
            {
                string key = operation.ToString();
                if (await db.SandboxRefunds.FirstOrDefaultAsync(r => r.Operation == key, cancelled) is { } earlier)
                {
                    return new ProviderResult<RefundFacts>.Succeeded(FactsOf(earlier), Replayed: true);
                }

                SandboxCheckout? checkout = await db.SandboxCheckouts.FirstOrDefaultAsync(c => c.Id == request.ChargeReference, cancelled);
                if (checkout is null)
                {
                    return new ProviderResult<RefundFacts>.Refused("resource-missing");
                }

                if (checkout.Amount.Currency != request.Amount.Currency || checkout.RefundedMinorUnits + request.Amount.MinorUnits > checkout.Amount.MinorUnits)
                {
                    return new ProviderResult<RefundFacts>.Refused("amount-too-large");
                }

                checkout.RefundedMinorUnits += request.Amount.MinorUnits;
                var refund = new SandboxRefund
                {
                    Id = "sbr_" + ids.NewText(),
                    Operation = key,
                    Checkout = checkout.Id,
                    ClientReference = request.ClientReference,
                    Amount = request.Amount,
                    CreatedAt = clock.GetUtcNow(),
                };
                db.SandboxRefunds.Add(refund);
                await db.SaveChangesAsync(cancelled);
                return new ProviderResult<RefundFacts>.Succeeded(FactsOf(refund));
            },
            cancelled
        );

    public async Task<ProviderResult<RefundFacts>> GetRefund(string reference, CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        SandboxRefund? refund = await db.SandboxRefunds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == reference, cancelled);
        return refund is null ? new ProviderResult<RefundFacts>.Refused("resource-missing") : new ProviderResult<RefundFacts>.Succeeded(FactsOf(refund));
    }

    /// <summary>In the sandbox every manufacturer has an account that takes money.</summary>
    public Task<string?> DestinationOf(Id<Organisation> manufacturer, CancellationToken cancelled) => Task.FromResult<string?>("sba_" + manufacturer.Value);

    public Task<ProviderResult<TransferFacts>> Transfer(OperationId operation, TransferRequest request, CancellationToken cancelled) =>
        Command<TransferFacts>(
            async db =>
            {
                string key = operation.ToString();
                SandboxTransfer? transfer = await db.SandboxTransfers.FirstOrDefaultAsync(t => t.Operation == key, cancelled);
                bool replayed = transfer is not null;
                if (transfer is null)
                {
                    transfer = new SandboxTransfer
                    {
                        Id = "sbt_" + ids.NewText(),
                        Operation = key,
                        Destination = request.Destination,
                        ClientReference = request.ClientReference,
                        Amount = request.Amount,
                        CreatedAt = clock.GetUtcNow(),
                    };
                    db.SandboxTransfers.Add(transfer);
                    await db.SaveChangesAsync(cancelled);
                }

                return new ProviderResult<TransferFacts>.Succeeded(new TransferFacts(transfer.Id, transfer.ClientReference, transfer.Amount), replayed);
            },
            cancelled
        );

    public ProviderSubject SubjectOf(string eventType) =>
        eventType.Split('.')[0] switch
        {
            "checkout" => ProviderSubject.Payment,
            "refund" => ProviderSubject.Refund,
            _ => ProviderSubject.Unknown,
        };

    private static RefundFacts FactsOf(SandboxRefund refund) => new(refund.Id, refund.ClientReference, ProviderRefundState.Succeeded, refund.Amount, null);

    private PaymentFacts FactsOf(SandboxCheckout checkout)
    {
        ProviderPaymentState state = checkout.Status switch
        {
            SandboxCheckoutStatus.Succeeded => ProviderPaymentState.Paid,
            SandboxCheckoutStatus.Expired => ProviderPaymentState.Expired,
            SandboxCheckoutStatus.Open or SandboxCheckoutStatus.RequiresAction => clock.GetUtcNow() < checkout.ExpiresAt ? ProviderPaymentState.Open : ProviderPaymentState.Expired,
        };
        return new PaymentFacts(checkout.Id, checkout.ClientReference, state, checkout.Amount, checkout.Id, Money.Zero(checkout.Amount.Currency));
    }

    /// <summary>Two requests with one key at once: the second finds what the first made, like at a real provider.</summary>
    private async Task<ProviderResult<T>> Command<T>(Func<AppDbContext, Task<ProviderResult<T>>> work, CancellationToken cancelled)
    {
        switch (faults.Take())
        {
            case SandboxFault.LoseRequest:
                return new ProviderResult<T>.Unknown("request-lost");
            case SandboxFault.RefuseForNow:
                return new ProviderResult<T>.Refused("balance-insufficient", RetryableLater: true);
            case SandboxFault.Refuse:
                return new ProviderResult<T>.Refused("account-closed");
            case SandboxFault.LoseAnswer:
                await WithRetry(work, cancelled);
                return new ProviderResult<T>.Unknown("answer-lost");
            default:
                return await WithRetry(work, cancelled);
        }
    }

    private async Task<ProviderResult<T>> WithRetry<T>(Func<AppDbContext, Task<ProviderResult<T>>> work, CancellationToken cancelled)
    {
        for (int attempt = 1; ; attempt++)
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            try
            {
                return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
            }
            catch (DbUpdateException) when (attempt < 5)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), TimeProvider.System, cancelled);
            }
        }
    }
}
