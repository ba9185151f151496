using System.Data.Common;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Payments;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Payments;

public abstract class BooksTests(Portal portal)
{
    [Theory]
    [InlineData("UPDATE journal SET key = 'x'")]
    [InlineData("DELETE FROM journal")]
    [InlineData("UPDATE postings SET minor_units = 1")]
    [InlineData("DELETE FROM postings")]
    [InlineData("UPDATE audit SET note = 'x'")]
    [InlineData("DELETE FROM audit")]
    public async Task The_database_itself_refuses_to_change_what_is_written(string sql)
    {
        AnOrder order = await AnOrder.Placed(portal);
        await order.Pay();
        await portal.Db(db => db.Database.ExecuteSqlAsync($"INSERT INTO audit (at, actor, actor_name, act, subject, mode) SELECT at, 'a', 'a', 'a', 'a', 'Test' FROM journal LIMIT 1"));

        DbException refused = await Should.ThrowAsync<DbException>(() => portal.Db(db => db.Database.ExecuteSqlRawAsync(sql)));

        refused.Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task The_same_entry_is_written_once()
    {
        string key = "once:" + Guid();
        (await Post(key, 100)).ShouldBeTrue();
        (await Post(key, 100)).ShouldBeFalse();

        (await portal.Db(db => db.Journal.CountAsync(e => e.Key == key))).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_never_stands_for_two_things()
    {
        string key = "twice:" + Guid();
        await Post(key, 100);

        await Should.ThrowAsync<InvalidOperationException>(() => Post(key, 101));
    }

    [Fact]
    public async Task Held_funds_are_never_overdrawn()
    {
        AnOrder order = await AnOrder.Placed(portal);
        await order.Pay();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            portal.Db(async db =>
            {
                Order tracked = await db.Orders.SingleAsync(o => o.Id == order.Id);
                JournalEntry entry = Ledger.Entry("over:" + order.Id, portal.Clock.GetUtcNow(), Mode.Test, order.Id, (LedgerAccount.Held(order.Id), AnOrder.Usd(108_01)), (LedgerAccount.Commission, AnOrder.Usd(-108_01)));
                await new Books(db).Post(entry, tracked, CancellationToken.None);
            })
        );
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(108_00));
    }

    [Fact]
    public async Task An_entry_over_held_funds_moves_the_orders_version()
    {
        AnOrder order = await AnOrder.Placed(portal);
        await order.Pay();

        // Two contexts read the order at the same version; the second one to write must read again.
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() =>
            portal.Db(async first =>
            {
                Order stale = await first.Orders.SingleAsync(o => o.Id == order.Id);
                await portal.Db(second => PostFee(second, order.Id, "a"));
                await PostFee(first, order.Id, "b", stale);
            })
        );
    }

    private async Task PostFee(AppDbContext db, Id<Order> id, string key, Order? tracked = null)
    {
        tracked ??= await db.Orders.SingleAsync(o => o.Id == id);
        JournalEntry entry = Ledger.Entry($"{key}:{id}", portal.Clock.GetUtcNow(), Mode.Test, id, (LedgerAccount.Held(id), AnOrder.Usd(1_00)), (LedgerAccount.Commission, AnOrder.Usd(-1_00)));
        await new Books(db).Post(entry, tracked, CancellationToken.None);
    }

    private Task<bool> Post(string key, long cents) =>
        portal.Db(db =>
            new Books(db).Post(
                Ledger.Entry(key, portal.Clock.GetUtcNow(), Mode.Test, null, (LedgerAccount.ProviderClearing, AnOrder.Usd(cents)), (LedgerAccount.Commission, AnOrder.Usd(-cents))),
                null,
                CancellationToken.None
            )
        );

    private static string Guid() => Infrastructure.Time.IdSource.NewNumber();
}

public sealed class BooksOnSqliteTests(SqlitePortal portal) : BooksTests(portal), IClassFixture<SqlitePortal>;

public sealed class BooksOnPostgresTests(PostgresPortal portal) : BooksTests(portal), IClassFixture<PostgresPortal>;
