using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

internal static class RefundLimit
{
    /// <summary>What was paid for the order and neither went back nor is promised back; zero when nothing was paid.</summary>
    public static async Task<Money> RefundLeft(this AppDbContext db, Order order, CancellationToken cancelled)
    {
        List<Money> paid = await db.Payments.Where(p => p.Order == order.Id && p.State == PaymentState.Succeeded).Select(p => p.Amount).ToListAsync(cancelled);
        List<Money> promised = await db
            .Refunds.Where(r => r.Order == order.Id && r.State != RefundState.Failed)
            .Join(db.Payments.Where(p => p.State == PaymentState.Succeeded), r => r.Payment, p => p.Id, (r, p) => r.Amount)
            .ToListAsync(cancelled);
        return Money.Sum(paid, order.Total.Currency) - Money.Sum(promised, order.Total.Currency);
    }
}
