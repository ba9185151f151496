using System.Net;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Payments;

public sealed class StripeTests(StripePortal portal) : IClassFixture<StripePortal>
{
    [Fact]
    public async Task With_a_key_the_buyer_pays_at_stripe_and_a_signed_event_confirms_it()
    {
        AnOrder order = await AnOrder.Placed(portal);
        Outcome<string> url = await portal.Run(order.Merchant.Actor, new StartCheckout(order.Id));
        url.Value.ShouldBe("https://checkout.stripe.example/pay");
        Payment payment = (await order.Payments()).ShouldHaveSingleItem();
        payment.Provider.ShouldBe("stripe");
        PayAtStripe(payment);

        (await portal.Tell("evt_paid_" + payment.Reference, "checkout.session.completed", payment.Reference!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await portal.Drain();

        (await order.Now()).Money.ShouldBe(OrderMoney.Held);
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(108_00));
        (await portal.Db(db => db.Journal.CountAsync(e => e.Key == $"provider-fee:{payment.Id}"))).ShouldBe(1);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task An_event_told_twice_is_stored_once()
    {
        AnOrder order = await AnOrder.Placed(portal);
        await portal.Run(order.Merchant.Actor, new StartCheckout(order.Id));
        string reference = (await order.Payments())[0].Reference!;

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.Tell("evt_twice", "checkout.session.completed", reference)));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await portal.Db(db => db.Inbox.CountAsync(e => e.EventId == "evt_twice"))).ShouldBe(1);
        await portal.Drain();
        (await order.Now()).Money.ShouldBe(OrderMoney.Unpaid, "the event says completed, the session at Stripe does not");
    }

    [Theory]
    [InlineData("whsec_of_somebody_else", false)]
    [InlineData(StripePortal.WebhookSecret, true)]
    public async Task What_is_not_from_our_stripe_is_refused_and_not_stored(string secret, bool live)
    {
        HttpResponseMessage answer = await portal.Tell("evt_foreign", "checkout.session.completed", "cs_x", live, secret);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await portal.Db(db => db.Inbox.AnyAsync(e => e.EventId == "evt_foreign"))).ShouldBeFalse();
    }

    [Fact]
    public async Task An_endless_event_is_cut_off()
    {
        using var content = new StringContent(new string('x', 600 * 1024));

        (await portal.Visitor().PostAsync(new Uri("/incoming/stripe", UriKind.Relative), content)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_refund_that_takes_its_time_is_done_when_stripe_says_so()
    {
        AnOrder order = await AnOrder.Placed(portal);
        await portal.Run(order.Merchant.Actor, new StartCheckout(order.Id));
        Payment payment = (await order.Payments())[0];
        PayAtStripe(payment);
        await portal.Tell("evt_r_" + payment.Reference, "checkout.session.completed", payment.Reference!);
        await portal.Drain();

        await portal.Run(Actor.System(Mode.Test), new RefundOrder(order.Id, "claim:" + order.Id, AnOrder.Usd(11_80), "claim"));
        await portal.Drain();
        Refund pending = (await order.Refunds()).ShouldHaveSingleItem();
        pending.State.ShouldBe(RefundState.Requested);
        (await portal.Credit(LedgerAccount.RefundsInFlight)).ShouldBe(AnOrder.Usd(11_80));

        portal.Objects[pending.Reference!]["status"] = "succeeded";
        await portal.Tell("evt_refunded_" + pending.Reference, "refund.updated", pending.Reference!);
        await portal.Drain();

        (await order.Refunds())[0].State.ShouldBe(RefundState.Succeeded);
        (await portal.Credit(LedgerAccount.RefundsInFlight)).ShouldBe(AnOrder.Usd(0));
        await portal.ShouldBalance();
    }

    private void PayAtStripe(Payment payment)
    {
        JsonObject session = portal.Objects[payment.Reference!];
        session["status"] = "complete";
        session["payment_status"] = "paid";
        session["payment_intent"] = new JsonObject
        {
            ["id"] = "pi_" + payment.Reference,
            ["status"] = "succeeded",
            ["latest_charge"] = new JsonObject { ["amount_captured"] = 11800, ["currency"] = "usd", ["balance_transaction"] = new JsonObject { ["fee"] = 372, ["currency"] = "usd" } },
        };
    }
}

/// <summary>Without a key nobody can tell that there is an address for Stripe at all.</summary>
public sealed class NoStripeTests(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task Without_a_key_there_is_no_address_for_stripe()
    {
        using var content = new StringContent("{}");

        (await portal.Visitor().PostAsync(new Uri("/incoming/stripe", UriKind.Relative), content)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
