using System.Net;
using System.Text.Json;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Payments;

public sealed class CheckoutPageTests(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    private const string CardForm = "form:not([hidden])";

    [Fact]
    public async Task A_buyer_without_a_sign_in_pays_and_is_sent_back_to_the_order()
    {
        AnOrder order = await AnOrder.Placed(portal);
        Page page = await Checkout(order);
        page.Text.ShouldContain("$118.00");
        page.Text.ShouldContain((await order.Now()).Number);

        Page answer = await Pay(page, "4242 4242 4242 4242");

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Location.ShouldEndWith($"/merchant/orders/{order.Id}?paid=yes");
        await portal.Drain();
        (await order.Now()).Money.ShouldBe(OrderMoney.Held);
    }

    [Fact]
    public async Task A_declined_card_says_why_and_another_one_can_be_tried()
    {
        AnOrder order = await AnOrder.Placed(portal);

        Page declined = await Pay(await Checkout(order), "4000000000009995");

        declined.Find("[role=alert]").TextContent.ShouldContain("not enough money");
        (await Pay(declined, "4242424242424242")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("yes", OrderMoney.Held)]
    [InlineData("no", OrderMoney.Unpaid)]
    public async Task A_bank_that_asks_gets_its_answer_before_the_money_moves(string answer, OrderMoney money)
    {
        AnOrder order = await AnOrder.Placed(portal);
        Page bank = await Pay(await Checkout(order), "4000 0025 0000 3155");
        bank.Text.ShouldContain("Your bank asks");

        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["Answer"] = answer };
        foreach (var hidden in bank.All($"{CardForm} input[type=hidden]"))
        {
            form[hidden.GetAttribute("name")!] = hidden.GetAttribute("value")!;
        }

        using var content = new FormUrlEncodedContent(form);
        HttpResponseMessage sent = await bank.Browser.PostAsync(bank.Answer.RequestMessage!.RequestUri, content);
        await portal.Drain();

        sent.StatusCode.ShouldBe(answer == "yes" ? HttpStatusCode.Redirect : HttpStatusCode.OK);
        (await order.Now()).Money.ShouldBe(money);
    }

    [Theory]
    [InlineData("4111 1111 1111 1111", "09/39", "123", "number")]
    [InlineData("4242 4242 4242 4242", "01/20", "123", "expiry")]
    [InlineData("4242 4242 4242 4242", "soon", "123", "expiry")]
    [InlineData("4242 4242 4242 4242", "09/39", "12", "cvc")]
    [InlineData("", "", "", "number")]
    public async Task What_is_wrong_with_the_form_stands_beside_the_field(string number, string expiry, string cvc, string field)
    {
        AnOrder order = await AnOrder.Placed(portal);

        Page answer = await Pay(await Checkout(order), number, expiry, cvc);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Find($"#{field}").GetAttribute("aria-invalid").ShouldBe("true");
        answer.Find($"#{field}-error").TextContent.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_test_card_can_be_filled_in_without_a_script()
    {
        AnOrder order = await AnOrder.Placed(portal);
        Page page = await Checkout(order);

        Page filled = await page.Browser.Open(page.Find(".list__end a").GetAttribute("href")!);

        filled.Find("#number").GetAttribute("value").ShouldBe("4242 4242 4242 4242");
        (await filled.Send(CardForm)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task No_card_number_is_kept_anywhere()
    {
        AnOrder order = await AnOrder.Placed(portal);
        await Pay(await Checkout(order), "4242 4242 4242 4242");
        await portal.Drain();

        List<string> kept = [];
        await portal.Db(async db =>
        {
            kept.AddRange((await db.SandboxCheckouts.ToListAsync()).Select(c => JsonSerializer.Serialize(c)));
            kept.AddRange(await db.Inbox.Select(e => e.Body).ToListAsync());
            kept.AddRange(await db.Outbox.Select(m => m.Body).ToListAsync());
        });

        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(text => !text.Replace(" ", "", StringComparison.Ordinal).Contains("42424242", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_checkout_says_so_and_leads_back()
    {
        AnOrder order = await AnOrder.Placed(portal);
        Page page = await Checkout(order);
        portal.Clock.Offset += TimeSpan.FromHours(24);

        Page late = await Pay(page, "4242 4242 4242 4242", "09/49");

        late.Text.ShouldContain("has closed");
        late.All(CardForm).ShouldBeEmpty();
        late.Find("a.btn").GetAttribute("href").ShouldEndWith("?paid=no");
    }

    [Fact]
    public async Task An_unknown_checkout_is_not_there()
    {
        (await portal.Visitor().Open("/sandbox/checkout/sbx_nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Page> Checkout(AnOrder order) => await portal.Visitor().Open("/sandbox/checkout/" + await order.Checkout());

    private static Task<Page> Pay(Page page, string number, string expiry = "09/39", string cvc = "123") =>
        page.Send(CardForm, ("Card.Number", number), ("Card.Expiry", expiry), ("Card.Cvc", cvc));
}
