using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Merchant.Orders;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Payments;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Database;

/// <summary>What the tabs of the merchant's list of orders show, newest first.</summary>
public abstract class FilteringOrders(Portal portal)
{
    [Fact]
    public async Task Each_tab_shows_its_states_newest_first_and_goes_on_after_a_cursor()
    {
        OrderState[] states = [OrderState.Closed, OrderState.Delivered, OrderState.Shipped, OrderState.Cancelled, OrderState.AwaitingPayment, OrderState.OnHold];
        AnOrder first = await AnOrder.Placed(portal);
        var orders = new List<Id<Order>>();
        foreach (OrderState state in states)
        {
            Id<Order> id = (await AnOrder.Placed(portal)).Id;
            orders.Add(id);
            await portal.Db(db => db.Orders.Where(o => o.Id == id).ExecuteUpdateAsync(s => s.SetProperty(o => o.State, state).SetProperty(o => o.Organisation, first.Merchant.Organisation.Id)));
        }

        (await States(OrderFilter.Done)).ShouldBe([OrderState.Cancelled, OrderState.Closed]);
        (await States(OrderFilter.NeedsYou)).ShouldBe([OrderState.AwaitingPayment, OrderState.Delivered, OrderState.AwaitingPayment]);
        (await States(OrderFilter.Open)).ShouldBe([OrderState.OnHold, OrderState.AwaitingPayment, OrderState.Shipped, OrderState.Delivered, OrderState.AwaitingPayment]);
        (await States(OrderFilter.Open, after: orders[4])).ShouldBe([OrderState.Shipped, OrderState.Delivered, OrderState.AwaitingPayment]);
        (await States(OrderFilter.All)).Count().ShouldBe(7);

        async Task<IEnumerable<OrderState>> States(OrderFilter filter, Id<Order>? after = null) => (await portal.Db(db => ListOrders.Run(db, first.Merchant.Actor, filter, after))).Items.Select(i => i.State);
    }
}

public sealed class FilteringOrdersOnSqlite(SqlitePortal portal) : FilteringOrders(portal), IClassFixture<SqlitePortal>;

public sealed class FilteringOrdersOnPostgres(PostgresPortal portal) : FilteringOrders(portal), IClassFixture<PostgresPortal>;
