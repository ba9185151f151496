using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Merchant.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant;

public partial class HomePage
{
    private const int Few = 6;

    private HomeView? view;

    protected override string Topic => Actor.Organisation.Value;

    protected override async Task LoadAsync() => view = await Reader.Read(db => Read(db, Actor));

    private static async Task<HomeView> Read(AppDbContext db, Actor actor) =>
        new(
            (await ListOrders.Run(db, actor, OrderFilter.NeedsYou, null)).Items,
            [.. (await ListOrders.Run(db, actor, OrderFilter.All, null)).Items.Take(Few)],
            await db.Orders.CountAsync(o => o.Organisation == actor.Organisation && o.Mode == actor.Mode && ListOrders.Open.Contains(o.State)),
            await db.Designs.CountAsync(d => d.Organisation == actor.Organisation && d.Mode == actor.Mode && d.DeletedAt == null)
        );

    private sealed record HomeView(IReadOnlyList<OrderRow> NeedsYou, IReadOnlyList<OrderRow> Recent, int OpenOrders, int Designs);
}
