using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// Decisions over money wait in line for the row that they are about, before they read anything: what is read afterwards belongs together.
/// SQLite has one writer anyway.
/// </summary>
internal static class RowLock
{
    public static Task LockOrder(this AppDbContext db, Id<Order> order, CancellationToken cancelled) =>
        db.IsPostgres ? db.Database.ExecuteSqlAsync($"SELECT 1 FROM orders WHERE id = {order.Value} FOR UPDATE", cancelled) : Task.CompletedTask;

    public static Task LockPayout(this AppDbContext db, Id<Payout> payout, CancellationToken cancelled) =>
        db.IsPostgres ? db.Database.ExecuteSqlAsync($"SELECT 1 FROM payouts WHERE id = {payout.Value} FOR UPDATE", cancelled) : Task.CompletedTask;
}
