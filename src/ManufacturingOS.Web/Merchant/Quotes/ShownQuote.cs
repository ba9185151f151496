using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant.Quotes;

/// <summary>What a merchant is told of a manufacturer before ordering: where it works and how well, not who it is.</summary>
public sealed record Maker(string Country, int Score);

/// <summary>The order that was placed from a quote.</summary>
public sealed record PlacedOrder(Id<Order> Id, string Number);

/// <summary>A quote with what its page needs besides.</summary>
/// <param name="LastAddress">Where the merchant's last order to the same country went.</param>
public sealed record ShownQuote(Quote Quote, IReadOnlyDictionary<Id<Organisation>, Maker> Makers, PlacedOrder? Order, Address? LastAddress)
{
    public static async Task<ShownQuote?> Find(AppDbContext db, Actor actor, Id<Quote> id)
    {
        Quote? quote = await db.Quotes.FirstOrDefaultAsync(q => q.Id == id && q.Organisation == actor.Organisation && q.Mode == actor.Mode);
        if (quote is null)
        {
            return null;
        }

        Id<Organisation>[] makers = [.. quote.Options.SelectMany(o => o.Jobs).Select(j => j.Manufacturer).Distinct()];
        var known = await db
            .Manufacturers.Where(m => makers.Contains(m.Id))
            .Join(db.Organisations, m => m.Id, o => o.Id, (m, o) => new { m.Id, o.Country, m.Scorecard })
            .ToDictionaryAsync(m => m.Id, m => new Maker(m.Country, m.Scorecard.Score));
        PlacedOrder? order = await db.Orders.Where(o => o.Quote == id).Select(o => new PlacedOrder(o.Id, o.Number)).FirstOrDefaultAsync();
        List<Address> addresses = await db
            .Orders.Where(o => o.Organisation == actor.Organisation && o.Mode == actor.Mode)
            .OrderByDescending(o => o.Id)
            .Take(10)
            .Select(o => o.ShipTo)
            .ToListAsync();
        return new ShownQuote(quote, known, order, addresses.Find(a => a.Country == quote.Request.Destination.Country));
    }
}
