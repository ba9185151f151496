using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Components;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Tests.Payments;

public abstract class MoneyTrailTests(Portal portal)
{
    [Fact]
    public async Task The_buckets_of_every_stage_add_up_to_what_was_paid()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, null), (40_00, AnOrder.Eur(36_00)));
        MoneyTrailView held = await TrailOf(order);
        held.Buckets.Single(b => b.Place == MoneyPlace.Held).Amount.ShouldBe(AnOrder.Usd(108_00));
        held.Next.ShouldContain(n => n.What == MoneyNext.Release);

        await portal.Run(Actor.System(Mode.Test), new RefundOrder(order.Id, "claim:" + order.Id, AnOrder.Usd(59_00), "claim"));
        MoneyTrailView deciding = await TrailOf(order);
        deciding.Buckets.Single(b => b.Place == MoneyPlace.InRefund).Amount.ShouldBe(AnOrder.Usd(59_00));
        deciding.Lines.Single(l => l.Event == MoneyEvent.RefundDecided).IsWaiting.ShouldBeTrue();

        await portal.Drain();
        await order.Accept();
        MoneyTrailView closed = await TrailOf(order);

        foreach (MoneyTrailView trail in new[] { held, deciding, closed })
        {
            trail.IsWhole.ShouldBeTrue();
            trail.Paid.ShouldBe(AnOrder.Total);
        }

        Amounts(closed).ShouldBe([(MoneyPlace.Held, 0), (MoneyPlace.Maker, 50_00), (MoneyPlace.Platform, 4_00), (MoneyPlace.Tax, 5_00), (MoneyPlace.InRefund, 0), (MoneyPlace.Merchant, 59_00)]);
        closed.Lines.ShouldAllBe(l => !l.IsWaiting);
        closed.Lines.Single(l => l.Event == MoneyEvent.Paid).Reference.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_platform_added_is_part_of_the_sum()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await order.Accept();
        await portal.Run(Actor.System(Mode.Test), new RefundOrder(order.Id, "late:" + order.Id, AnOrder.Usd(20_00), "claim"));
        await portal.Drain();

        MoneyTrailView trail = await TrailOf(order);

        trail.Added.ShouldBe(AnOrder.Usd(10_00));
        trail.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_manufacturer_sees_its_own_part_in_its_own_currency_and_nothing_else()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, null), (40_00, AnOrder.Eur(36_00)));
        await order.Accept();

        MoneyTrailView trail = (await portal.Db(db => MoneyTrailQuery.Run(db, order.Makers[1].Actor, order.Id)))!;

        trail.Lines.Select(l => l.Event).ShouldBe([MoneyEvent.Released, MoneyEvent.PayoutConfirmed]);
        trail.Lines.ShouldAllBe(l => l.Own == AnOrder.Eur(36_00) && l.Key == null);
    }

    [Fact]
    public async Task Only_administrators_see_keys()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        Person admin = await portal.AnAdmin();

        (await TrailOf(order)).Lines.ShouldAllBe(l => l.Key == null);
        (await portal.Db(db => MoneyTrailQuery.Run(db, admin.Actor, order.Id)))!.Lines.ShouldAllBe(l => l.Key != null);
    }

    [Fact]
    public async Task Anothers_order_has_no_trail()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        Person stranger = await portal.AMerchant();
        Person maker = await portal.AManufacturer();

        (await portal.Db(db => MoneyTrailQuery.Run(db, stranger.Actor, order.Id))).ShouldBeNull();
        (await portal.Db(db => MoneyTrailQuery.Run(db, maker.Actor, order.Id))).ShouldBeNull();
        (await portal.Db(db => MoneyTrailQuery.Run(db, order.Merchant.Actor with { Mode = Mode.Live }, order.Id))).ShouldBeNull();
    }

    private static IEnumerable<(MoneyPlace, long)> Amounts(MoneyTrailView trail) => trail.Buckets.Select(b => (b.Place, b.Amount.MinorUnits));

    private async Task<MoneyTrailView> TrailOf(AnOrder order) => (await portal.Db(db => MoneyTrailQuery.Run(db, order.Merchant.Actor, order.Id)))!;
}

public sealed class MoneyTrailOnSqliteTests(SqlitePortal portal) : MoneyTrailTests(portal), IClassFixture<SqlitePortal>;

public sealed class MoneyTrailOnPostgresTests(PostgresPortal portal) : MoneyTrailTests(portal), IClassFixture<PostgresPortal>;
