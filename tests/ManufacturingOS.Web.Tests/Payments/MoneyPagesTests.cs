using System.Net;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;

namespace ManufacturingOS.Web.Tests.Payments;

public abstract class MoneyPagesTests(Portal portal)
{
    [Fact]
    public async Task A_manufacturer_sees_what_comes_and_what_came()
    {
        AnOrder waiting = await AnOrder.Delivered(portal, (60_00, null));
        HttpClient browser = await waiting.Makers[0].Browser();
        Page before = await browser.Open("/manufacturer/payouts");
        before.Status.ShouldBe(HttpStatusCode.OK, before.Location);
        before.All(".stat__value")[0].TextContent.ShouldBe("$60.00");
        before.All(".empty").ShouldNotBeEmpty();

        await waiting.Accept();
        Page after = await browser.Open("/manufacturer/payouts");

        after.All(".stat__value").Select(v => v.TextContent).ShouldBe(["$0.00", "$0.00", "$0.00", "$60.00"]);
        after.Text.ShouldContain((await waiting.Jobs())[0].Number);
        after.Text.ShouldContain("Paid out");
    }

    [Fact]
    public async Task Another_manufacturers_payouts_stay_hidden()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await order.Accept();
        Person stranger = await portal.AManufacturer();

        Page page = await (await stranger.Browser()).Open("/manufacturer/payouts");

        page.Text.ShouldNotContain((await order.Jobs())[0].Number);
        page.All(".empty").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_administrator_sees_that_the_books_balance()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, null), (40_00, AnOrder.Eur(36_00)));
        await order.Accept();
        HttpClient browser = await (await portal.AnAdmin()).Browser();

        Page ledger = await browser.Open("/admin/ledger");

        ledger.Status.ShouldBe(HttpStatusCode.OK);
        ledger.All("section[aria-labelledby=trial] .chip--good").Count.ShouldBe(2);
        ledger.All("section[aria-labelledby=trial] .chip--bad").ShouldBeEmpty();
        ledger.Text.ShouldContain("Held funds");
        Page entries = await browser.Open($"/admin/ledger?about={order.Id}");
        entries.All("section[aria-labelledby=journal] tbody tr").Count.ShouldBe(4, "charge, two releases, fee");
        Page account = await browser.Open($"/admin/ledger?about=held:{order.Id}");
        account.All("section[aria-labelledby=journal] tbody tr").Count.ShouldBe(4);
        Page entry = await browser.Open(entries.Find("section[aria-labelledby=journal] tbody a").GetAttribute("href")!);
        entry.Find("h1").TextContent.ShouldContain($"fee:{order.Id}");
        entry.Text.ShouldContain("$8.00");
    }

    [Fact]
    public async Task Only_administrators_read_the_ledger()
    {
        Person merchant = await portal.AMerchant();

        (await (await merchant.Browser()).Open("/admin/ledger")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}

public sealed class MoneyPagesOnSqliteTests(SqlitePortal portal) : MoneyPagesTests(portal), IClassFixture<SqlitePortal>;

public sealed class MoneyPagesOnPostgresTests(PostgresPortal portal) : MoneyPagesTests(portal), IClassFixture<PostgresPortal>;
