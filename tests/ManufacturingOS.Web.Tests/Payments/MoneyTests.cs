using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Claims;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Payments;

public abstract class MoneyTests(Portal portal)
{
    private static readonly Actor System = Actor.System(Mode.Test);

    private SandboxFaults Faults => portal.Services.GetRequiredService<SandboxFaults>();

    [Fact]
    public async Task Accepted_goods_pay_the_maker_and_the_platform_and_close_the_order()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        Money commission = await portal.Credit(LedgerAccount.Commission);
        Money tax = await portal.Credit(LedgerAccount.Tax("US"));

        await order.Accept();

        Order now = await order.Now();
        now.State.ShouldBe(OrderState.Closed);
        now.Money.ShouldBe(OrderMoney.Released);
        (await order.Jobs()).ShouldAllBe(j => j.State == JobState.PaidOut);
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(0));
        (await portal.Credit(LedgerAccount.Payable(order.Makers[0].Organisation.Id))).ShouldBe(AnOrder.Usd(0));
        (await portal.Credit(LedgerAccount.Commission) - commission).ShouldBe(AnOrder.Usd(8_00));
        (await portal.Credit(LedgerAccount.Tax("US")) - tax).ShouldBe(AnOrder.Usd(0), "the tax was collected with the payment and is not the platform's");
        Payout payout = await PayoutOf(order, 0);
        payout.State.ShouldBe(PayoutState.Paid);
        payout.Amount.ShouldBe(AnOrder.Usd(100_00));
        portal.Mails.LatestTo(order.Makers[0].Email).Subject.ShouldContain("100");
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_maker_is_paid_in_its_own_currency()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, null), (40_00, AnOrder.Eur(36_50)));

        await order.Accept();

        (await PayoutOf(order, 0)).Amount.ShouldBe(AnOrder.Usd(60_00));
        (await PayoutOf(order, 1)).Amount.ShouldBe(AnOrder.Eur(36_50));
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(0));
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task Funds_are_released_once_however_often_it_is_asked()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, null), (40_00, null));
        await portal.Db(async db => (await db.Orders.SingleAsync(o => o.Id == order.Id)).State = OrderState.Accepted);
        Money commission = await portal.Credit(LedgerAccount.Commission);

        Outcome<Done>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.Run(System, new ReleaseFunds(order.Id))));
        await portal.Drain();

        outcomes.ShouldAllBe(o => o.IsOk);
        (await order.TimesTold("job.settled")).ShouldBe(2);
        (await order.TimesTold("order.closed")).ShouldBe(1);
        (await portal.Credit(LedgerAccount.Commission) - commission).ShouldBe(AnOrder.Usd(8_00));
        (await PayoutOf(order, 0)).Amount.ShouldBe(AnOrder.Usd(60_00));
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_refund_and_a_release_at_once_never_spend_the_same_money()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await portal.Db(async db => (await db.Orders.SingleAsync(o => o.Id == order.Id)).State = OrderState.Accepted);

        await Task.WhenAll(
            Task.Run(() => portal.Run(System, new ReleaseFunds(order.Id))),
            Task.Run(() => portal.Run(System, new RefundOrder(order.Id, "claim:race", null, "claim"))),
            Task.Run(() => portal.Run(System, new RefundOrder(order.Id, "claim:race2", null, "claim")))
        );
        await portal.Drain();

        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(0));
        Money back = Money.Sum((await order.Refunds()).Select(r => r.Amount), Currency.Usd);
        Money paidOut = Money.Sum(await portal.Db(db => db.Payouts.Where(p => p.Manufacturer == order.Makers[0].Organisation.Id).Select(p => p.Amount).ToListAsync()), Currency.Usd);
        (back + paidOut).ShouldBeLessThanOrEqualTo(AnOrder.Total);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task Nothing_is_released_while_a_claim_is_open()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await portal.Db(async db =>
        {
            (await db.Orders.SingleAsync(o => o.Id == order.Id)).State = OrderState.Accepted;
            db.Claims.Add(
                new Claim
                {
                    Id = portal.Services.GetRequiredService<IIds>().New<Claim>(),
                    Order = order.Id,
                    Organisation = order.Merchant.Organisation.Id,
                    Mode = Mode.Test,
                    Reason = ClaimReason.PrintDefect,
                    Quantity = 1,
                    Description = "Smeared",
                    CreatedAt = portal.Clock.GetUtcNow(),
                }
            );
        });

        (await portal.Run(System, new ReleaseFunds(order.Id))).Refusal!.Code.ShouldBe("claim-open");
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(108_00));
    }

    [Fact]
    public async Task A_partial_refund_takes_its_share_of_the_tax_and_shortens_what_is_released()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, null), (40_00, AnOrder.Eur(36_00)));
        Money commission = await portal.Credit(LedgerAccount.Commission);
        Money tax = await portal.Credit(LedgerAccount.Tax("US"));

        (await portal.Run(System, new RefundOrder(order.Id, $"claim:{order.Id}", AnOrder.Usd(59_00), "claim"))).IsOk.ShouldBeTrue();
        await portal.Drain();
        (await order.Now()).Money.ShouldBe(OrderMoney.PartlyRefunded);
        (await portal.Credit(LedgerAccount.Tax("US")) - tax).ShouldBe(AnOrder.Usd(-5_00));
        await order.Accept();

        (await PayoutOf(order, 0)).Amount.ShouldBe(AnOrder.Usd(30_00));
        (await PayoutOf(order, 1)).Amount.ShouldBe(AnOrder.Eur(18_00));
        (await portal.Credit(LedgerAccount.Commission) - commission).ShouldBe(AnOrder.Usd(4_00));
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(0));
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_refund_for_one_job_is_borne_by_that_job()
    {
        AnOrder order = await AnOrder.Delivered(portal, (60_00, null), (40_00, null));
        Id<Job> fault = (await order.Jobs()).Single(j => j.Manufacturer == order.Makers[1].Organisation.Id).Id;

        await portal.Run(System, new RefundOrder(order.Id, $"claim:{order.Id}", AnOrder.Usd(11_80), "claim", fault));
        await portal.Drain();
        await order.Accept();

        (await PayoutOf(order, 0)).Amount.ShouldBe(AnOrder.Usd(60_00));
        (await PayoutOf(order, 1)).Amount.ShouldBe(AnOrder.Usd(30_00));
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task Goods_lost_on_the_way_cost_the_platform_and_not_the_maker()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        Money goodwill = await portal.Credit(LedgerAccount.Goodwill);

        await portal.Run(System, new RefundOrder(order.Id, $"claim:{order.Id}", AnOrder.Usd(59_00), "claim", ByPlatform: true));
        await portal.Drain();
        await order.Accept();

        (await PayoutOf(order, 0)).Amount.ShouldBe(AnOrder.Usd(100_00));
        (await portal.Credit(LedgerAccount.Goodwill) - goodwill).ShouldBe(AnOrder.Usd(-54_00));
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_full_refund_gives_back_everything_and_leaves_nothing_to_release()
    {
        AnOrder order = await AnOrder.Delivered(portal);

        await portal.Run(System, new RefundOrder(order.Id, $"claim:{order.Id}", null, "claim"));
        await portal.Drain();
        await order.Accept();

        Refund refund = (await order.Refunds()).ShouldHaveSingleItem();
        refund.Amount.ShouldBe(AnOrder.Total);
        refund.State.ShouldBe(RefundState.Succeeded);
        Order now = await order.Now();
        now.Money.ShouldBe(OrderMoney.Refunded);
        now.State.ShouldBe(OrderState.Closed);
        (await order.Jobs()).ShouldAllBe(j => j.State == JobState.PaidOut);
        (await portal.Db(db => db.Payouts.CountAsync(p => p.Manufacturer == order.Makers[0].Organisation.Id))).ShouldBe(0);
        portal.Mails.LatestTo(order.Merchant.Email).ShouldNotBeNull();
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task More_than_was_paid_cannot_be_refunded()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await portal.Run(System, new RefundOrder(order.Id, "first:" + order.Id, AnOrder.Usd(100_00), "claim"));

        Outcome<Done> second = await portal.Run(System, new RefundOrder(order.Id, "second:" + order.Id, AnOrder.Usd(18_01), "claim"));

        second.Refusal!.Code.ShouldBe("refund-exceeds-payment");
        (await order.Refunds()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_claim_refunded_in_full_after_a_partial_refund_gives_back_the_rest()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await portal.Run(System, new RefundOrder(order.Id, "first:" + order.Id, AnOrder.Usd(18_00), "claim"));
        await portal.Drain();
        Id<Claim> claim = (await portal.Run(order.Merchant.Actor, new OpenClaim(order.Id, ClaimReason.PrintDefect, 5, "Smeared", []))).Value;
        Person admin = await portal.AnAdmin();

        (await portal.Run(admin.Actor, new ResolveClaim(claim, ResolutionKind.PartialRefund, AnOrder.Usd(100_01), "too much"))).Refusal!.Code.ShouldBe("refund-out-of-range");
        (await portal.Run(admin.Actor, new ResolveClaim(claim, ResolutionKind.FullRefund, null, "all of it"))).IsOk.ShouldBeTrue();
        await portal.Drain();

        (await order.Refunds()).Select(r => r.Amount).ShouldBe([AnOrder.Usd(18_00), AnOrder.Usd(100_00)]);
        (await order.Now()).Money.ShouldBe(OrderMoney.Refunded);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task The_same_refund_asked_for_twice_is_made_once()
    {
        AnOrder order = await AnOrder.Delivered(portal);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.Run(System, new RefundOrder(order.Id, "claim:" + order.Id, AnOrder.Usd(10_00), "claim"))));
        await portal.Drain();

        (await order.Refunds()).ShouldHaveSingleItem();
        (await order.TimesTold("refund.succeeded")).ShouldBe(1);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_refund_after_release_is_paid_by_the_platform()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await order.Accept();
        Money goodwill = await portal.Credit(LedgerAccount.Goodwill);

        await portal.Run(System, new RefundOrder(order.Id, "late:" + order.Id, AnOrder.Usd(20_00), "claim"));
        await portal.Drain();

        (await order.Refunds()).ShouldHaveSingleItem().State.ShouldBe(RefundState.Succeeded);
        (await portal.Credit(LedgerAccount.Goodwill) - goodwill).ShouldBe(AnOrder.Usd(-10_00), "ten of it is the tax that is not due any more");
        await portal.ShouldBalance();
    }

    [Theory]
    [InlineData(SandboxFault.LoseRequest)]
    [InlineData(SandboxFault.LoseAnswer)]
    [InlineData(SandboxFault.RefuseForNow)]
    public async Task A_refund_whose_answer_is_lost_is_given_once(SandboxFault fault)
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await portal.Run(System, new RefundOrder(order.Id, "claim:" + order.Id, AnOrder.Usd(10_00), "claim"));
        Refund refund = (await order.Refunds()).Single();
        Faults.Next(fault);

        (await portal.Run(System, new SendRefund(refund.Id))).Refusal!.Kind.ShouldBe(RefusalKind.Unavailable);
        (await order.Refunds()).Single().State.ShouldBe(RefundState.Requested);
        await portal.Drain();

        (await order.Refunds()).Single().State.ShouldBe(RefundState.Succeeded);
        (await portal.Db(db => db.SandboxRefunds.CountAsync(r => r.ClientReference == refund.Id.Value))).ShouldBe(1);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_refund_that_the_provider_refuses_for_good_is_taken_back_in_the_books()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await portal.Run(System, new RefundOrder(order.Id, "claim:" + order.Id, AnOrder.Usd(59_00), "claim"));
        Faults.Next(SandboxFault.Refuse);

        await portal.Drain();

        (await order.Refunds()).Single().State.ShouldBe(RefundState.Failed);
        (await portal.Credit(LedgerAccount.Held(order.Id))).ShouldBe(AnOrder.Usd(108_00));
        (await order.TimesTold("refund.failed")).ShouldBe(1);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_payout_whose_answer_is_lost_is_sent_once()
    {
        AnOrder order = await Released();
        Faults.Next(SandboxFault.LoseAnswer);
        await portal.Run(System, new PayOutManufacturer(order.Makers[0].Organisation.Id));
        Payout payout = await PayoutOf(order, 0);

        (await portal.Run(System, new SendPayout(payout.Id))).Refusal!.Kind.ShouldBe(RefusalKind.Unavailable);
        await portal.Drain();

        (await PayoutOf(order, 0)).State.ShouldBe(PayoutState.Paid);
        (await portal.Db(db => db.SandboxTransfers.CountAsync(t => t.ClientReference == payout.Id.Value))).ShouldBe(1);
        (await portal.Db(db => db.Payouts.CountAsync(p => p.Manufacturer == payout.Manufacturer))).ShouldBe(1);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_payout_that_is_refused_for_good_goes_out_with_the_next_one()
    {
        AnOrder order = await Released();
        await portal.Run(System, new PayOutManufacturer(order.Makers[0].Organisation.Id));
        Faults.Next(SandboxFault.Refuse);
        await portal.Run(System, new SendPayout((await PayoutOf(order, 0)).Id));
        (await PayoutOf(order, 0)).State.ShouldBe(PayoutState.Failed);
        (await portal.Credit(LedgerAccount.Payable(order.Makers[0].Organisation.Id))).ShouldBe(AnOrder.Usd(100_00));

        await portal.Run(System, new PayOutManufacturer(order.Makers[0].Organisation.Id));
        await portal.Drain();

        List<Payout> payouts = await portal.Db(db => db.Payouts.AsNoTracking().Where(p => p.Manufacturer == order.Makers[0].Organisation.Id).OrderBy(p => p.Id).ToListAsync());
        payouts.Select(p => p.State).ShouldBe([PayoutState.Failed, PayoutState.Paid]);
        (await order.Jobs()).ShouldAllBe(j => j.State == JobState.PaidOut);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_job_is_gathered_into_one_payout_however_many_gather()
    {
        AnOrder order = await Released();
        Id<Organisation> maker = order.Makers[0].Organisation.Id;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => portal.Run(System, new PayOutManufacturer(maker)))));
        await portal.Drain();

        (await portal.Db(db => db.Payouts.CountAsync(p => p.Manufacturer == maker))).ShouldBe(1);
        (await portal.Credit(LedgerAccount.Payable(maker))).ShouldBe(AnOrder.Usd(0));
    }

    /// <summary>Released in the books; the payout is not gathered yet.</summary>
    private async Task<AnOrder> Released()
    {
        AnOrder order = await AnOrder.Delivered(portal);
        await portal.Db(async db => (await db.Orders.SingleAsync(o => o.Id == order.Id)).State = OrderState.Accepted);
        (await portal.Run(System, new ReleaseFunds(order.Id))).IsOk.ShouldBeTrue();
        return order;
    }

    private Task<Payout> PayoutOf(AnOrder order, int maker) => portal.Db(db => db.Payouts.AsNoTracking().SingleAsync(p => p.Manufacturer == order.Makers[maker].Organisation.Id));
}

public sealed class MoneyOnSqliteTests(SqlitePortal portal) : MoneyTests(portal), IClassFixture<SqlitePortal>;

public sealed class MoneyOnPostgresTests(PostgresPortal portal) : MoneyTests(portal), IClassFixture<PostgresPortal>;
