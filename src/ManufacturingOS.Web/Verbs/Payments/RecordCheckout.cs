using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>The provider opened the page. From now on it is asked now and then, so that a payment is found even if no event ever arrives.</summary>
[By(Side.System)]
public sealed record RecordCheckout(Id<Payment> Payment, string Reference, string Url) : IVerb<Done>;

internal sealed class RecordCheckoutHandler(AppDbContext db) : IHandler<RecordCheckout, Done>
{
    private static readonly TimeSpan[] Looks = [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    public async Task<Outcome<Done>> Handle(RecordCheckout verb, VerbContext context)
    {
        Payment payment = await db.Payments.FirstAsync(p => p.Id == verb.Payment, context.Cancelled);
        if (payment.CheckoutUrl is not null)
        {
            return Done.Ok;
        }

        payment.Reference = verb.Reference;
        payment.CheckoutUrl = verb.Url;
        foreach (TimeSpan look in Looks)
        {
            context.Later(new RecheckPayment(payment.Id), payment.Id.Value, context.Now + look);
        }

        context.Later(new RecheckPayment(payment.Id), payment.Id.Value, payment.ExpiresAt);
        return Done.Ok;
    }
}
