using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Components.Documents;

/// <summary>What a merchant was charged and what was paid: the price from the signed quote, the payments from the books.</summary>
/// <param name="Buyer">Name of the merchant's organisation.</param>
/// <param name="IssuedAt">When the money came in.</param>
/// <param name="Payments">Money in, and money back as negative amounts.</param>
public sealed record ReceiptView(Order Order, string Buyer, string BuyerCountry, DateTimeOffset IssuedAt, IReadOnlyList<MoneyLine> Payments)
{
    /// <summary>Paid less what went back.</summary>
    public Money Net => Money.Sum(Payments.Select(p => p.Amount), Order.Total.Currency);
}

public static class ReceiptQuery
{
    /// <returns><c>null</c> when the order is not the viewer's, or nothing was paid yet.</returns>
    public static async Task<ReceiptView?> Run(AppDbContext db, Actor viewer, Id<Order> id)
    {
        if (viewer.Side == Side.Manufacturer || await MoneyTrailQuery.Run(db, viewer, id) is not { } trail)
        {
            return null;
        }

        MoneyLine[] payments =
        [
            .. trail.Lines.Where(l => l.Event is MoneyEvent.Paid or MoneyEvent.Surplus),
            .. trail.Lines.Where(l => l.Event == MoneyEvent.RefundConfirmed).Select(l => l with { Amount = -l.Amount }),
        ];
        if (Array.Find(payments, p => p.Event == MoneyEvent.Paid) is not { } paid)
        {
            return null;
        }

        Order order = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == id);
        Organisation buyer = await db.Organisations.AsNoTracking().FirstAsync(o => o.Id == order.Organisation);
        return new ReceiptView(order, buyer.Name, buyer.Country, paid.At, [.. payments.OrderBy(p => p.At)]);
    }
}
