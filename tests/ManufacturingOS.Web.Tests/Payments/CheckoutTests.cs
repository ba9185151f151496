using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Web.Incoming;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Payments;

public abstract class CheckoutTests(Portal portal)
{
    private SandboxBuyer Sandbox => portal.Services.GetRequiredService<SandboxBuyer>();

    private SandboxFaults Faults => portal.Services.GetRequiredService<SandboxFaults>();

    [Fact]
    public async Task A_paid_checkout_holds_the_money_and_sets_the_order_going()
    {
        AnOrder order = await AnOrder.Placed(portal);

        await order.Pay();

        Order now = await order.Now();
        now.Money.ShouldBe(OrderMoney.Held);
        now.PaidAt.ShouldNotBeNull();
        now.State.ShouldNotBe(OrderState.AwaitingPayment);
        (await order.TimesTold("order.paid")).ShouldBe(1);
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(108_00));
        (await order.Jobs()).ShouldHaveSingleItem();
        portal.Mails.LatestTo(order.Merchant.Email).Subject.ShouldContain(now.Number);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_declined_card_leaves_the_order_unpaid_and_another_card_pays_it()
    {
        AnOrder order = await AnOrder.Placed(portal);

        await order.Pay("no-funds");
        (await order.Now()).State.ShouldBe(OrderState.AwaitingPayment);
        (await Sandbox.Find(await order.Checkout(), CancellationToken.None))!.DeclineCode.ShouldBe("insufficient-funds");

        await order.Pay();
        (await order.Now()).Money.ShouldBe(OrderMoney.Held);
    }

    [Theory]
    [InlineData(true, OrderMoney.Held)]
    [InlineData(false, OrderMoney.Unpaid)]
    public async Task A_card_that_asks_the_bank_pays_only_when_the_bank_says_yes(bool confirmed, OrderMoney money)
    {
        AnOrder order = await AnOrder.Placed(portal);
        await order.Pay("bank");
        (await order.Now()).Money.ShouldBe(OrderMoney.Unpaid);

        await Sandbox.AnswerBank(await order.Checkout(), confirmed, CancellationToken.None);
        await portal.Drain();

        (await order.Now()).Money.ShouldBe(money);
    }

    [Fact]
    public async Task Two_tabs_at_once_end_at_one_checkout()
    {
        AnOrder order = await AnOrder.Placed(portal);

        Outcome<string>[] tabs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.Run(order.Merchant.Actor, new StartCheckout(order.Id))));

        tabs.Select(t => t.IsOk ? t.Value : t.Refusal.Code).Distinct().ShouldHaveSingleItem();
        (await order.Payments()).ShouldHaveSingleItem();
        Id<Payment> payment = (await order.Payments())[0].Id;
        (await portal.Db(db => db.SandboxCheckouts.CountAsync(c => c.ClientReference == payment.Value))).ShouldBe(1);
    }

    [Fact]
    public async Task Paying_in_both_tabs_takes_the_money_once()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string checkout = await order.Checkout();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Sandbox.Pay(checkout, SandboxCard.ByName("success")!, CancellationToken.None)));
        await portal.Drain();

        (await order.TimesTold("order.paid")).ShouldBe(1);
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(108_00));
        Outcome<string> again = await portal.Run(order.Merchant.Actor, new StartCheckout(order.Id));
        again.Refusal!.Code.ShouldBe("wrong-state");
    }

    [Fact]
    public async Task Events_told_often_and_in_any_order_have_one_effect()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string checkout = await order.Checkout();
        await Sandbox.TellAgain(checkout, CancellationToken.None);
        await Sandbox.Pay(checkout, SandboxCard.ByName("success")!, CancellationToken.None);
        for (int i = 0; i < 5; i++)
        {
            await Sandbox.TellAgain(checkout, CancellationToken.None);
        }

        ProviderEvent same = new(SandboxProvider.ProviderName, "sbe_same" + checkout, "checkout.completed", checkout, Mode.Test, "{}");
        IProviderEvents inbox = portal.Services.GetRequiredService<IProviderEvents>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => inbox.Receive(same, CancellationToken.None)));
        List<string> events = await portal.Db(db => db.Inbox.Where(e => e.ObjectId == checkout).Select(e => e.EventId).ToListAsync());
        events.Count(e => e == same.EventId).ShouldBe(1);
        events.Reverse();
        await Task.WhenAll(events.Select(e => portal.Run(Actor.System(Mode.Test), new WorkInboxEvent(SandboxProvider.ProviderName, e))));
        await portal.Drain();

        (await order.TimesTold("order.paid")).ShouldBe(1);
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(108_00));
        (await portal.Db(db => db.Inbox.CountAsync(e => e.ObjectId == checkout && e.DoneAt == null))).ShouldBe(0);
        await portal.ShouldBalance();
    }

    [Theory]
    [InlineData(SandboxFault.LoseRequest)]
    [InlineData(SandboxFault.LoseAnswer)]
    public async Task A_lost_answer_is_asked_for_again_with_the_same_key(SandboxFault fault)
    {
        AnOrder order = await AnOrder.Placed(portal);
        Faults.Next(fault);

        Outcome<string> lost = await portal.Run(order.Merchant.Actor, new StartCheckout(order.Id));
        lost.Refusal!.Kind.ShouldBe(RefusalKind.Unavailable);
        await order.Pay();

        Payment payment = (await order.Payments()).ShouldHaveSingleItem();
        payment.State.ShouldBe(PaymentState.Succeeded);
        (await portal.Db(db => db.SandboxCheckouts.CountAsync(c => c.ClientReference == payment.Id.Value))).ShouldBe(1);
    }

    [Fact]
    public async Task A_payment_is_found_even_if_no_event_ever_arrives()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string checkout = await order.Checkout();
        await portal.Db(async db => (await db.SandboxCheckouts.SingleAsync(c => c.Id == checkout)).Status = SandboxCheckoutStatus.Succeeded);

        await portal.Advance(TimeSpan.FromMinutes(3));

        (await order.Now()).Money.ShouldBe(OrderMoney.Held);
    }

    [Fact]
    public async Task After_a_checkout_has_expired_there_is_a_new_one()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string first = await order.Checkout();
        portal.Clock.Offset += TimeSpan.FromHours(24);

        string second = await order.Checkout();

        second.ShouldNotBe(first);
        (await order.Payments()).Select(p => p.State).ShouldBe([PaymentState.Expired, PaymentState.Open]);
        await Sandbox.Pay(first, SandboxCard.ByName("success")!, CancellationToken.None);
        await portal.Drain();
        (await order.Now()).Money.ShouldBe(OrderMoney.Unpaid);
    }

    [Fact]
    public async Task Money_for_an_order_that_was_cancelled_meanwhile_goes_back()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string checkout = await order.Checkout();
        (await portal.Run(order.Merchant.Actor, new CancelOrder(order.Id))).IsOk.ShouldBeTrue();

        await Sandbox.Pay(checkout, SandboxCard.ByName("success")!, CancellationToken.None);
        await portal.Drain();

        Order now = await order.Now();
        now.State.ShouldBe(OrderState.Cancelled);
        now.Money.ShouldBe(OrderMoney.Refunded);
        (await order.Refunds()).ShouldHaveSingleItem().Amount.ShouldBe(AnOrder.Total);
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(0));
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_checkout_of_a_cancelled_order_is_closed()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string checkout = await order.Checkout();
        (await portal.Run(order.Merchant.Actor, new CancelOrder(order.Id))).IsOk.ShouldBeTrue();

        await portal.Advance(TimeSpan.FromMinutes(3));

        (await Sandbox.Find(checkout, CancellationToken.None))!.Status.ShouldBe(SandboxCheckoutStatus.Expired);
        (await order.Payments()).ShouldHaveSingleItem().State.ShouldBe(PaymentState.Expired);
    }

    [Fact]
    public async Task A_second_payment_of_one_order_goes_straight_back()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string first = await order.Checkout();
        portal.Clock.Offset += TimeSpan.FromHours(24);
        await order.Pay();
        // The provider took the money in the last second of the first checkout, and says so only now.
        await portal.Db(async db => (await db.SandboxCheckouts.SingleAsync(c => c.Id == first)).Status = SandboxCheckoutStatus.Succeeded);
        await Sandbox.TellAgain(first, CancellationToken.None);
        await portal.Drain();

        (await order.Payments()).Select(p => p.State).ShouldBe([PaymentState.Surplus, PaymentState.Succeeded]);
        (await order.Refunds()).ShouldHaveSingleItem().State.ShouldBe(RefundState.Succeeded);
        (await order.Now()).Money.ShouldBe(OrderMoney.Held);
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(108_00));
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task An_amount_that_differs_from_ours_is_parked_and_not_paid()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string checkout = await order.Checkout();
        await portal.Db(db => db.SandboxCheckouts.Where(c => c.Id == checkout).ExecuteUpdateAsync(s => s.SetProperty(c => c.Amount.MinorUnits, 1_00L)));

        await Sandbox.Pay(checkout, SandboxCard.ByName("success")!, CancellationToken.None);
        await portal.Drain();

        (await order.Now()).Money.ShouldBe(OrderMoney.Unpaid);
        var parked = await portal.Db(db => db.Inbox.SingleAsync(e => e.ObjectId == checkout));
        parked.ParkedAt.ShouldNotBeNull();
        parked.Note.ShouldBe("payment-amount-differs");
    }

    [Fact]
    public async Task An_event_of_live_mode_never_touches_a_test_order()
    {
        AnOrder order = await AnOrder.Placed(portal);
        string checkout = await order.Checkout();
        await portal.Db(async db => (await db.SandboxCheckouts.SingleAsync(c => c.Id == checkout)).Status = SandboxCheckoutStatus.Succeeded);

        await portal.Services.GetRequiredService<IProviderEvents>().Receive(new(SandboxProvider.ProviderName, "live" + checkout, "checkout.completed", checkout, Mode.Live, "{}"), CancellationToken.None);
        await portal.Drain();

        (await order.Now()).Money.ShouldBe(OrderMoney.Unpaid);
    }

    [Fact]
    public async Task Anothers_order_cannot_be_paid()
    {
        AnOrder order = await AnOrder.Placed(portal);
        Person stranger = await portal.AMerchant();

        (await portal.Run(stranger.Actor, new StartCheckout(order.Id))).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await order.Payments()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Live_mode_without_a_provider_says_what_is_missing()
    {
        AnOrder order = await AnOrder.Placed(portal);
        await portal.Db(db => db.Database.ExecuteSqlAsync($"UPDATE orders SET mode = 'Live' WHERE id = {order.Id.Value}"));

        Outcome<string> refused = await portal.Run(order.Merchant.Actor with { Mode = Mode.Live }, new StartCheckout(order.Id));

        refused.Refusal!.Code.ShouldBe("payments-not-configured");
        refused.Refusal.Values["setting"].ShouldBe("Stripe:SecretKey");
    }
}

public sealed class CheckoutOnSqliteTests(SqlitePortal portal) : CheckoutTests(portal), IClassFixture<SqlitePortal>;

public sealed class CheckoutOnPostgresTests(PostgresPortal portal) : CheckoutTests(portal), IClassFixture<PostgresPortal>;
