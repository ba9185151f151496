using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant.Orders;

public enum OrderFilter
{
    All,

    /// <summary>Waits for the merchant: to be paid, or to be accepted.</summary>
    NeedsYou,
    Open,
    Done,
}

public sealed record OrderRow(Id<Order> Id, string Number, string Title, string? ThumbnailKey, OrderState State, DateOnly PromisedOn, int Pieces, Money Total);

public sealed record OrderRows(IReadOnlyList<OrderRow> Items, string? Next);

/// <summary>An organisation's orders, newest first; a page costs the same however deep it lies.</summary>
public static class ListOrders
{
    public const int PageSize = 25;

    private static readonly OrderState[] NeedsYou = [OrderState.AwaitingPayment, OrderState.Delivered];
    private static readonly OrderState[] Done = [OrderState.Accepted, OrderState.Closed, OrderState.Cancelled];

    /// <summary>Neither accepted nor ended: somebody still has something to do.</summary>
    public static IReadOnlyList<OrderState> Open { get; } = [.. Enum.GetValues<OrderState>().Except(Done)];

    public static async Task<OrderRows> Run(AppDbContext db, Actor actor, OrderFilter filter, Id<Order>? after)
    {
        IQueryable<Order> orders = db.Orders.Where(o => o.Organisation == actor.Organisation && o.Mode == actor.Mode);
        if (after is { } cursor)
        {
            orders = orders.Where(o => o.Id < cursor);
        }

        orders = filter switch
        {
            OrderFilter.All => orders,
            OrderFilter.NeedsYou => NewestOf(orders, NeedsYou),
            OrderFilter.Open => NewestOf(orders, Open),
            OrderFilter.Done => NewestOf(orders, Done),
        };
        List<OrderRow> rows = await orders
            .OrderByDescending(o => o.Id)
            .Take(PageSize + 1)
            .Select(o => new OrderRow(o.Id, o.Number, o.Title, o.ThumbnailKey, o.State, o.PromisedOn, o.Pieces, new Money(o.Total.MinorUnits, o.Total.Currency)))
            .ToListAsync();
        return rows.Count > PageSize ? new OrderRows(rows[..PageSize], rows[PageSize - 1].Id.Value) : new OrderRows(rows, null);
    }

    /// <summary>A page of each state by itself, from the index: three open orders are found as quickly among a million closed ones.</summary>
    private static IQueryable<Order> NewestOf(IQueryable<Order> orders, IEnumerable<OrderState> states) =>
        states.Select(state => (IQueryable<Order>)orders.Where(o => o.State == state).OrderByDescending(o => o.Id).Take(PageSize + 1)).Aggregate(Queryable.Concat);
}
