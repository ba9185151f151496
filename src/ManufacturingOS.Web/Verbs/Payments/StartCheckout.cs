using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// Opens the provider's checkout page for an unpaid order, or gives the one that is open already; answers its address. An address without
/// a host belongs to the platform's own public address (the sandbox's page).
/// </summary>
[By(Side.Merchant, "orders:write")]
public sealed record StartCheckout(Id<Order> Order) : IVerb<string>;

internal sealed class StartCheckoutErrand(VerbRunner verbs, Reader reader, PaymentProviders providers, IOptions<PlatformOptions> platform, TimeProvider clock)
    : IErrand<StartCheckout, string>
{
    public async Task<Outcome<string>> Go(StartCheckout verb, Actor actor, CancellationToken cancelled)
    {
        var system = Actor.System(actor.Mode);
        var reserve = new ReservePayment(verb.Order, actor.Organisation);
        Outcome<Payment> reserved = await verbs.Run(system, reserve, cancelled);
        if (reserved is { IsOk: true, Value: var stale } && !stale.IsUsable(clock.GetUtcNow()))
        {
            // Closed by time, yet it may have been paid in its last minute: the provider knows.
            if (await verbs.Run(system, new RecheckPayment(stale.Id), cancelled) is { IsOk: false, Refusal: var unknown })
            {
                return unknown;
            }

            reserved = await verbs.Run(system, reserve, cancelled);
        }

        if (!reserved.IsOk)
        {
            return reserved.Refusal;
        }

        return reserved.Value.CheckoutUrl ?? await Open(reserved.Value, system, cancelled);
    }

    private async Task<Outcome<string>> Open(Payment payment, Actor system, CancellationToken cancelled)
    {
        string number = await reader.Read(db => db.Orders.Where(o => o.Id == payment.Order).Select(o => o.Number).SingleAsync(cancelled));
        string back = $"{platform.Value.PublicUrl.TrimEnd('/')}/merchant/orders/{payment.Order}?paid=";
        var request = new CheckoutRequest(payment.Id.Value, payment.Order.Value, payment.Amount, number, back + "yes", back + "no", payment.ExpiresAt);
        ProviderResult<OpenedCheckout> result = await providers.Named(payment.Provider).CreateCheckout(new OperationId("checkout", payment.Id.Value), request, cancelled);
        switch (result)
        {
            case ProviderResult<OpenedCheckout>.Succeeded opened:
                Outcome<Done> recorded = await verbs.Run(system, new RecordCheckout(payment.Id, opened.Value.Reference, opened.Value.Url), cancelled);
                return recorded.IsOk ? opened.Value.Url : recorded.Refusal;
            case ProviderResult<OpenedCheckout>.Refused refused:
                await verbs.Run(system, new FailPayment(payment.Id), cancelled);
                return ProviderRefusal.Of(refused);
            default:
                return ProviderRefusal.Unreachable;
        }
    }
}
