using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Quotes;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>Orders exactly one option of a quote that still holds.</summary>
[By(Side.Merchant, "orders:write")]
public sealed record PlaceOrder(Id<Quote> Quote, Id<QuoteOption> Option, Address ShipTo, string? ExternalId = null) : IVerb<Id<Order>>;

internal sealed class PlaceOrderHandler(AppDbContext db, IIds ids, QuoteSigning signing) : IHandler<PlaceOrder, Id<Order>>
{
    public async Task<Outcome<Id<Order>>> Handle(PlaceOrder verb, VerbContext context)
    {
        Quote? quote = await db.Quotes.FirstOrDefaultAsync(
            q => q.Id == verb.Quote && q.Organisation == context.Actor.Organisation && q.Mode == context.Actor.Mode,
            context.Cancelled
        );
        if (quote is null)
        {
            return Refusal.NotFound("quote-not-found");
        }

        if (await Refused(verb, quote, context) is { } refusal)
        {
            return refusal;
        }

        QuoteOption option = quote.Option(verb.Option)!;
        List<Id<Design>> designIds = [.. quote.Request.Lines.SelectMany(l => l.Decorations).Select(d => d.Design).Distinct()];
        List<Design> designs = await db.Designs.Where(d => designIds.Contains(d.Id)).ToListAsync(context.Cancelled);
        if (designs.Count != designIds.Count || designs.Any(d => d.DeletedAt is not null))
        {
            return Refusal.Conflict("design-gone");
        }

        if (designs.Find(d => d.State == DesignState.Rejected) is { } rejected)
        {
            return Refusal.Conflict("design-rejected", ("design", rejected.Name));
        }

        Design? first = designs.Find(d => d.Id == designIds.FirstOrDefault());
        var order = new Order
        {
            Id = ids.New<Order>(),
            Organisation = quote.Organisation,
            Mode = quote.Mode,
            Number = IdSource.NewNumber(),
            ExternalId = verb.ExternalId,
            Quote = quote.Id,
            Request = quote.Request,
            Option = option,
            ShipTo = verb.ShipTo,
            State = OrderState.AwaitingPayment,
            Money = OrderMoney.Unpaid,
            Total = option.Total,
            Pieces = quote.Request.Pieces,
            Title = first?.Name ?? Catalogue.Find(quote.Request.Lines[0].Blank)?.Slug ?? quote.Request.Lines[0].Blank.Value,
            ThumbnailKey = first?.ThumbnailKey,
            PromisedOn = option.PromisedOn,
            CreatedAt = context.Now,
            TrackingToken = IdSource.NewSecret(),
        };
        db.Orders.Add(order);
        context.Tell(order.Id, "order.created", null, ("number", order.Number), ("amount", order.Total.ToString()));
        context.Later(new ExpireUnpaidOrder(order.Id), order.Id.Value, context.Now + ExpireUnpaidOrder.After);
        return order.Id;
    }

    private async Task<Refusal?> Refused(PlaceOrder verb, Quote quote, VerbContext context)
    {
        if (await db.Orders.Where(o => o.Quote == quote.Id).Select(o => new { o.Id, o.Number }).FirstOrDefaultAsync(context.Cancelled) is { } already)
        {
            return Refusal.Conflict("quote-already-ordered", ("order", already.Id.Value), ("number", already.Number));
        }

        if (!signing.IsGenuine(quote))
        {
            return Refusal.Conflict("quote-altered");
        }

        if (context.Now >= quote.ValidUntil)
        {
            return Refusal.Conflict("quote-expired", ("expired", quote.ValidUntil));
        }

        if (quote.Option(verb.Option) is null)
        {
            return Refusal.Invalid("option-not-found", "/option") with { ValidValues = [.. quote.Options.Select(o => o.Id.Value)] };
        }

        if (AddressCheck.Check(verb.ShipTo, quote.Request.Destination.Country) is { } address)
        {
            return address;
        }

        return verb.ExternalId is null ? null : await ExternalIdRefused(verb.ExternalId, context);
    }

    private async Task<Refusal?> ExternalIdRefused(string externalId, VerbContext context)
    {
        if (!ExternalId.IsValid(externalId))
        {
            return Refusal.Invalid("external-id-malformed", "/external_id", ("limit", ExternalId.MaxLength));
        }

        Id<Order>? taken = await db
            .Orders.Where(o => o.Organisation == context.Actor.Organisation && o.Mode == context.Actor.Mode && o.ExternalId == externalId)
            .Select(o => (Id<Order>?)o.Id)
            .FirstOrDefaultAsync(context.Cancelled);
        return taken is { } id ? Refusal.Conflict("external-id-taken", ("id", id.Value)) : null;
    }
}
