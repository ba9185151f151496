using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Payments;

/// <summary>What the money pages say, a program reads as well.</summary>
public abstract class MoneyByApi(Portal portal)
{
    [Fact]
    public async Task The_money_of_an_order_adds_up_in_the_answer()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, null), (40_00, AnOrder.Eur(36_00)));
        using HttpClient shop = await order.Merchant.Program("orders:read");

        JsonNode held = await Json(shop, $"/v1/orders/{order.Id}/money");
        Sum(held).ShouldBe(118.00m);
        held["next"]!.AsArray().Select(n => n!["what"]!.GetValue<string>()).ShouldContain("Release");
        await order.Accept();
        JsonNode closed = await Json(shop, $"/v1/orders/{order.Id}/money");

        Sum(closed).ShouldBe(118.00m);
        Bucket(closed, "Held").ShouldBe(0m);
        Bucket(closed, "Maker").ShouldBe(100.00m);
        closed["lines"]!.AsArray().ShouldAllBe(l => l!["key"] == null);
    }

    [Fact]
    public async Task A_manufacturer_reads_its_payouts_and_what_is_still_to_come()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, AnOrder.Eur(54_00)));
        Person house = order.Makers[0];
        using HttpClient program = await house.Program("money:read");
        JsonNode before = await Json(program, "/v1/balance");
        Of(before, "EUR")["upcoming"]!["amount"]!.GetValue<string>().ShouldBe("54.00");
        before["upcoming"]![0]!["number"]!.GetValue<string>().ShouldBe((await order.Jobs())[0].Number);

        await order.Accept();

        JsonNode payout = (await Json(program, "/v1/payouts"))["data"]!.AsArray().Single()!;
        payout["amount"]!.ToJsonString().ShouldBe("""{"amount":"54.00","currency":"EUR"}""");
        payout["jobs"]![0]!["released"]!["amount"]!.GetValue<string>().ShouldBe("54.00");
        (await Json(program, $"/v1/payouts/{payout["id"]}"))["state"]!.GetValue<string>().ShouldBe("Paid");
        (await Json(program, "/v1/payouts?state=Failed"))["data"]!.AsArray().ShouldBeEmpty();
        JsonNode after = await Json(program, "/v1/balance");
        Of(after, "EUR")["paid"]!["amount"]!.GetValue<string>().ShouldBe("54.00");
        Of(after, "EUR")["balance"]!["amount"]!.GetValue<string>().ShouldBe("0.00");
    }

    [Fact]
    public async Task Payouts_are_read_page_by_page_and_only_by_their_house()
    {
        Person house = await portal.AManufacturer();
        IIds ids = (IIds)portal.Services.GetService(typeof(IIds))!;
        List<Id<Payout>> made = [.. Enumerable.Range(0, 5).Select(_ => ids.New<Payout>()).OrderByDescending(id => id)];
        await portal.Db(db =>
        {
            db.Payouts.AddRange(
                made.Select(id => new Payout { Id = id, Manufacturer = house.Organisation.Id, Mode = Mode.Test, Amount = AnOrder.Usd(100), Provider = "sandbox", State = PayoutState.Paid, Jobs = [], CreatedAt = portal.Clock.GetUtcNow() })
            );
            return Task.CompletedTask;
        });
        using HttpClient program = await house.Program("money:read");
        var seen = new List<string>();
        string? after = null;
        do
        {
            JsonNode page = await Json(program, "/v1/payouts?limit=2" + (after is null ? "" : "&after=" + after));
            seen.AddRange(page["data"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()));
            after = page["next_cursor"]?.GetValue<string>();
        }
        while (after is not null);

        seen.ShouldBe(made.Select(id => id.Value));
        using HttpClient other = await (await portal.AManufacturer()).Program("money:read");
        (await other.GetAsync($"/v1/payouts/{made[0]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync("/v1/payouts?state=Lost")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_score_can_be_computed_again_from_its_inputs()
    {
        using HttpClient program = await (await portal.AManufacturer()).Program("profile:read");

        JsonNode card = await Json(program, "/v1/scorecard");

        JsonNode inputs = card["inputs"]!;
        decimal score = 100 * ((0.5m * N("on_time") / N("jobs")) + (0.4m * N("passed_pieces") / N("pieces")) + (0.1m * N("accepted_offers") / N("offers")));
        card["score"]!.GetValue<int>().ShouldBe((int)decimal.Round(score, 0, MidpointRounding.AwayFromZero));
        card["formula"]!.GetValue<string>().ShouldContain("0.5 * on_time / jobs");
        card["parts"]!.AsArray().Sum(p => p!["weight"]!.GetValue<int>()).ShouldBe(100);

        decimal N(string name) => inputs[name]!.GetValue<decimal>();
    }

    [Fact]
    public async Task A_receipt_is_there_from_the_payment_on_and_says_what_went_back()
    {
        AnOrder order = await AnOrder.Placed(portal);
        using HttpClient shop = await order.Merchant.Program("orders:read");
        (await Json(shop, $"/v1/orders/{order.Id}/documents"))["data"]!.AsArray().ShouldBeEmpty();
        (await shop.GetAsync($"/v1/orders/{order.Id}/documents/receipt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await order.Pay();
        await portal.Run(Actor.System(Mode.Test), new RefundOrder(order.Id, "claim:" + order.Id, AnOrder.Usd(18_00), "claim"));
        await portal.Drain();

        JsonNode listed = (await Json(shop, $"/v1/orders/{order.Id}/documents"))["data"]!.AsArray().Single()!;
        listed["total"]!["amount"]!.GetValue<string>().ShouldBe("118.00");
        listed["paid_net"]!["amount"]!.GetValue<string>().ShouldBe("100.00");
        Page paper = await shop.Open(listed["url"]!.GetValue<string>());
        paper.Status.ShouldBe(HttpStatusCode.OK);
        paper.Text.ShouldContain("$118.00");
        paper.Text.ShouldContain("-$18.00");
        paper.Text.ShouldContain("$100.00");
        paper.Text.ShouldContain(order.Merchant.Organisation.Name);
        paper.All("script").ShouldBeEmpty();
        Page page = await (await order.Merchant.Browser()).Open(listed["page"]!.GetValue<string>());
        page.Find(".ticket").TextContent.ShouldContain("$118.00");
        (await (await order.Merchant.Browser()).Open($"/merchant/orders/{order.Id}")).All($"a[href='{listed["page"]}']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_receipt_speaks_the_language_that_is_asked_for()
    {
        AnOrder order = await AnOrder.Placed(portal);
        await order.Pay();
        using HttpClient shop = await order.Merchant.Program("orders:read");
        shop.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");

        Page paper = await shop.Open($"/v1/orders/{order.Id}/documents/receipt");

        paper.Find("html").GetAttribute("lang").ShouldBe("de");
        paper.Find("h1").TextContent.ShouldBe("Beleg");
        paper.Text.ShouldContain("118,00");
    }

    [Fact]
    public async Task Anothers_order_has_neither_money_nor_papers()
    {
        AnOrder order = await AnOrder.Placed(portal);
        await order.Pay();
        using HttpClient other = await (await portal.AMerchant()).Program("orders:read");
        using HttpClient maker = await order.Makers[0].Program();

        foreach (string part in new[] { "money", "documents", "documents/receipt" })
        {
            (await other.GetAsync($"/v1/orders/{order.Id}/{part}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, part);
            (await maker.GetAsync($"/v1/orders/{order.Id}/{part}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, part);
        }

        Page page = await (await (await portal.AMerchant()).Browser()).Open($"/merchant/orders/{order.Id}/receipt");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<JsonNode> Json(HttpClient program, string path)
    {
        HttpResponseMessage answer = await program.GetAsync(path);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private static decimal Sum(JsonNode trail) => trail["buckets"]!.AsArray().Sum(b => Amount(b!));

    private static decimal Bucket(JsonNode trail, string place) => Amount(trail["buckets"]!.AsArray().Single(b => b!["place"]!.GetValue<string>() == place)!);

    private static decimal Amount(JsonNode bucket) => decimal.Parse(bucket["amount"]!["amount"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static JsonNode Of(JsonNode balance, string currency) => balance["balances"]!.AsArray().Single(b => b!["currency"]!.GetValue<string>() == currency)!;
}

public sealed class MoneyByApiOnSqliteTests(SqlitePortal portal) : MoneyByApi(portal), IClassFixture<SqlitePortal>;

public sealed class MoneyByApiOnPostgresTests(PostgresPortal portal) : MoneyByApi(portal), IClassFixture<PostgresPortal>;
