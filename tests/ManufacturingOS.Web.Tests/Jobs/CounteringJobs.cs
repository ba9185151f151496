using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using ManufacturingOS.Web.Tests.Payments;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Jobs;

/// <summary>A manufacturer answers an offer with other terms; the merchant never pays again, and waits longer only when it says so.</summary>
public abstract class CounteringJobs(Portal portal)
{
    [Fact]
    public async Task A_later_day_asks_the_merchant_and_binds_when_it_is_taken()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);
        DateOnly later = await Later(job);

        (await portal.Run(house.Actor, new CounterJob(job.Id, null, later, "The press is being mended."))).IsOk.ShouldBeTrue();
        Job countered = await job.Now();
        countered.State.ShouldBe(JobState.Countered);
        countered.DueOn.ShouldBeLessThan(later);
        (await portal.Run(job.Merchant.Actor, new AcceptCounter(job.Id))).IsOk.ShouldBeTrue();

        Job accepted = await job.Now();
        accepted.State.ShouldBe(JobState.Accepted);
        accepted.DueOn.ShouldBe(later);
        accepted.Plan.Week.ShouldBe(WeeklyCapacity.WeekOf(later));
        (accepted.Earnings, accepted.Value).ShouldBe((countered.Earnings, countered.Value));
        (await Booked(house, accepted.Plan.Week)).ShouldBe(60);
        (await OrderOf(job)).PromisedOn.ShouldBe(accepted.Plan.ArrivesOn);
        await portal.Drain();
        portal.Mails.To(job.Merchant.Email).ShouldContain(m => m.Subject.Contains("later day", StringComparison.Ordinal));
        portal.Mails.To(house.Email).ShouldContain(m => m.Subject.Contains("accepted", StringComparison.Ordinal));
        (await Told(job)).ShouldContain("order.later");
    }

    [Fact]
    public async Task A_day_within_the_promise_is_agreed_at_once()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);
        DateOnly day = (await job.Now()).DueOn.AddDays(-1);
        day = day.AddDays(day.DayOfWeek is DayOfWeek.Sunday ? -2 : day.DayOfWeek is DayOfWeek.Saturday ? -1 : 0);

        (await portal.Run(house.Actor, new CounterJob(job.Id, null, day))).IsOk.ShouldBeTrue();

        (await job.Now()).State.ShouldBe(JobState.Accepted);
        (await job.Now()).DueOn.ShouldBe(day);
        (await Told(job)).ShouldNotContain("job.countered");
    }

    [Fact]
    public async Task A_refused_day_gives_the_job_away_and_the_house_is_not_asked_again()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);
        Scorecard before = await ScoreOf(house);
        await portal.Run(house.Actor, new CounterJob(job.Id, null, await Later(job)));

        (await portal.Run(job.Merchant.Actor, new RefuseCounter(job.Id))).IsOk.ShouldBeTrue();

        (await job.Now()).State.ShouldBe(JobState.Declined);
        (await ScoreOf(house)).Offers.ShouldBe(before.Offers + 1);
        await portal.Drain();
        (await Told(job)).ShouldContain("job.counter_refused");
        portal.Mails.To(house.Email).ShouldContain(m => m.Subject.Contains("refused", StringComparison.Ordinal));
        (await portal.Db(db => db.Jobs.CountAsync(j => j.Order == job.Order && j.Manufacturer == house.Organisation.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Silence_is_a_no_that_does_not_hurt_the_score()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);
        Scorecard before = await ScoreOf(house);
        await portal.Run(house.Actor, new CounterJob(job.Id, null, await Later(job)));

        await portal.Advance(TimeSpan.FromHours(25));

        (await job.Now()).State.ShouldBe(JobState.Expired);
        (await ScoreOf(house)).ShouldBe(before);
        (await Told(job)).ShouldContain("job.counter_expired");
        (await portal.Run(job.Merchant.Actor, new AcceptCounter(job.Id))).Refusal!.Code.ShouldBe("wrong-state");
    }

    [Fact]
    public async Task Of_an_acceptance_and_a_deadline_at_the_same_moment_one_wins()
    {
        for (int i = 0; i < 4; i++)
        {
            Person house = await portal.AManufacturer();
            AJob job = await AJob.Offered(portal, house);
            await portal.Run(house.Actor, new CounterJob(job.Id, null, await Later(job)));

            Outcome<Done>[] answers = await Task.WhenAll(
                Task.Run(() => portal.Run(job.Merchant.Actor, new AcceptCounter(job.Id))),
                Task.Run(() => portal.Run(Actor.System(Mode.Test), new ExpireCounter(job.Id))),
                Task.Run(() => portal.Run(job.Merchant.Actor, new RefuseCounter(job.Id)))
            );

            answers.Count(a => a.IsOk).ShouldBe(1);
            Job now = await job.Now();
            now.State.ShouldBe(answers[0].IsOk ? JobState.Accepted : answers[1].IsOk ? JobState.Expired : JobState.Declined);
            (await Booked(house, WeeklyCapacity.WeekOf(now.Counter!.ShipsOn))).ShouldBe(answers[0].IsOk ? 60 : 0);
        }
    }

    [Fact]
    public async Task More_pay_is_possible_down_to_the_platforms_floor_and_the_books_balance()
    {
        // 100.00 for the job and 8.00 for the platform, of which 3.00 stay: 105.00 is the most.
        AnOrder order = await AnOrder.Placed(portal);
        await order.Pay();
        Job job = (await order.Jobs())[0];
        Person house = order.Makers[0];

        Refusal refusal = (await portal.Run(house.Actor, new CounterJob(job.Id, AnOrder.Usd(105_01), null))).Refusal!;
        refusal.Code.ShouldBe("counter-price-too-high");
        refusal.Values["highest"].ShouldBe(AnOrder.Usd(105_00));
        refusal.Pointer.ShouldBe("/price");

        (await portal.Run(house.Actor, new CounterJob(job.Id, AnOrder.Usd(105_00), null))).IsOk.ShouldBeTrue();
        await MakeAndDeliver(order);
        await order.Accept();

        (await order.Now()).State.ShouldBe(OrderState.Closed);
        (await portal.Db(db => db.Payouts.AsNoTracking().SingleAsync(p => p.Manufacturer == house.Organisation.Id))).Amount.ShouldBe(AnOrder.Usd(105_00));
        (await order.Payments()).ShouldHaveSingleItem().Amount.ShouldBe(AnOrder.Total);
        (await FeeOf(order)).ShouldBe(AnOrder.Usd(3_00));
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task Less_pay_is_the_platforms_and_another_currency_stays_within_what_was_collected()
    {
        // 36.00 EUR at 1.1111 are 40.00 USD; the platform has 8.00 and keeps 3.00, so 5.00 USD or 4.50 EUR more are the most.
        AnOrder order = await AnOrder.Placed(portal, (60_00, null), (40_00, AnOrder.Eur(36_00)));
        await order.Pay();
        List<Job> jobs = await order.Jobs();
        Job euro = jobs.Single(j => j.Earnings.Currency == Currency.Eur);
        Job dollar = jobs.Single(j => j.Earnings.Currency == Currency.Usd);

        Refusal refusal = (await portal.Run(order.Makers[1].Actor, new CounterJob(euro.Id, AnOrder.Eur(50_00), null))).Refusal!;
        refusal.Values["highest"].ShouldBe(AnOrder.Eur(40_50));
        (await portal.Run(order.Makers[0].Actor, new CounterJob(dollar.Id, AnOrder.Usd(55_00), null))).IsOk.ShouldBeTrue();
        refusal = (await portal.Run(order.Makers[1].Actor, new CounterJob(euro.Id, AnOrder.Eur(50_00), null))).Refusal!;
        ((Money)refusal.Values["highest"]).ShouldBeGreaterThan(AnOrder.Eur(40_50));
        (await portal.Run(order.Makers[1].Actor, new CounterJob(euro.Id, (Money)refusal.Values["highest"], null))).IsOk.ShouldBeTrue();
        await MakeAndDeliver(order);
        await order.Accept();

        // The worth of the jobs is 95.00 less what the first gave back, plus what the second took; three per cent of it stay.
        Job[] now = [.. await order.Jobs()];
        Money worth = Money.Sum(now.Select(j => j.Value), Currency.Usd);
        (await FeeOf(order)).ShouldBe(AnOrder.Usd(108_00) - worth);
        (AnOrder.Usd(108_00) - worth).MinorUnits.ShouldBeGreaterThanOrEqualTo(2_80);
        await portal.ShouldBalance();
    }

    [Fact]
    public async Task A_dearer_job_taken_meanwhile_leaves_nothing_for_the_next()
    {
        AnOrder order = await AnOrder.Placed(portal, (50_00, null), (50_00, null));
        await order.Pay();
        List<Job> jobs = await order.Jobs();
        Person first = order.Makers.Single(m => m.Organisation.Id == jobs[0].Manufacturer);
        Person second = order.Makers.Single(m => m.Organisation.Id == jobs[1].Manufacturer);

        // The first asks for the whole rest and a later day, so the merchant is asked; meanwhile the second takes the rest.
        DateOnly later = Workday(jobs[0].DueOn.AddDays(14));
        (await portal.Run(first.Actor, new CounterJob(jobs[0].Id, AnOrder.Usd(55_00), later))).IsOk.ShouldBeTrue();
        (await portal.Run(second.Actor, new CounterJob(jobs[1].Id, AnOrder.Usd(55_00), null))).IsOk.ShouldBeTrue();

        (await portal.Run(order.Merchant.Actor, new AcceptCounter(jobs[0].Id))).Refusal!.Code.ShouldBe("counter-no-longer-possible");
        (await order.Jobs())[0].State.ShouldBe(JobState.Countered);
    }

    [Theory]
    [InlineData(182_40, 0, "counter-changes-nothing", null)]
    [InlineData(0, 0, "rate-price-zero", "/price")]
    [InlineData(-100, 0, "rate-price-zero", "/price")]
    [InlineData(182_40, -100, "counter-day-out-of-range", "/ships_on")]
    [InlineData(182_40, 400, "counter-day-out-of-range", "/ships_on")]
    public async Task Terms_that_make_no_sense_are_refused(long cents, int days, string code, string? pointer)
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);

        Refusal refusal = (await portal.Run(house.Actor, new CounterJob(job.Id, AnOrder.Usd(cents), (await job.Now()).DueOn.AddDays(days)))).Refusal!;

        (refusal.Code, refusal.Pointer).ShouldBe((code, pointer));
        (await job.Now()).State.ShouldBe(JobState.Offered);
    }

    [Fact]
    public async Task A_full_week_refuses_the_merchant_and_leaves_the_question_open()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);
        DateOnly later = await Later(job);
        await portal.Run(house.Actor, new CounterJob(job.Id, null, later));
        await portal.Run(house.Actor, new Verbs.Manufacturers.SetWeekLimit(PrintMethod.ScreenPrinting, WeeklyCapacity.WeekOf(later), 10));

        (await portal.Run(job.Merchant.Actor, new AcceptCounter(job.Id))).Refusal!.Code.ShouldBe("capacity-used-up");
        (await job.Now()).State.ShouldBe(JobState.Countered);
        (await job.Now()).Plan.Week.ShouldNotBe(WeeklyCapacity.WeekOf(later));
    }

    [Fact]
    public async Task A_cancelled_order_and_a_house_that_thinks_again_end_the_question()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);
        await portal.Run(house.Actor, new CounterJob(job.Id, null, await Later(job)));
        (await portal.Run(job.Merchant.Actor, new CancelOrder(job.Order))).IsOk.ShouldBeTrue();
        (await job.Now()).State.ShouldBe(JobState.Cancelled);

        AJob other = await AJob.Offered(portal, house);
        await portal.Run(house.Actor, new CounterJob(other.Id, null, await Later(other)));
        (await portal.Run(house.Actor, new DeclineJob(other.Id, DeclineReason.NoCapacity))).IsOk.ShouldBeTrue();
        (await portal.Run(other.Merchant.Actor, new AcceptCounter(other.Id))).Refusal!.Code.ShouldBe("wrong-state");
    }

    [Fact]
    public async Task The_same_goes_by_calls_on_both_sides()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);
        using HttpClient maker = await house.Program("jobs:read", "jobs:write");
        using HttpClient shop = await job.Merchant.Program("orders:read", "orders:write");
        using HttpClient stranger = await (await portal.AMerchant()).Program("orders:read", "orders:write");
        string later = $"{await Later(job):yyyy-MM-dd}";

        JsonNode countered = await Ok(await maker.PostAsJsonAsync($"/v1/jobs/{job.Id}/counter", new { ships_on = later, note = "sorry" }));
        countered["state"]!.GetValue<string>().ShouldBe("Countered");
        countered["counter"]!["ships_on"]!.GetValue<string>().ShouldBe(later);
        JsonNode question = (await Ok(await shop.GetAsync($"/v1/orders/{job.Order}/counters")))["data"]!.AsArray().Single()!;
        question["ships_on"]!.GetValue<string>().ShouldBe(later);
        question.ToJsonString().ShouldNotContain("amount");
        (await stranger.PostAsync($"/v1/orders/{job.Order}/counters/{job.Id}/accept", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Run((await portal.AMerchant()).Actor, new AcceptCounter(job.Id))).Refusal!.Code.ShouldBe("job-not-found");
        await Ok(await shop.PostAsync($"/v1/orders/{job.Order}/counters/{job.Id}/accept", null));

        (await Ok(await maker.GetAsync($"/v1/jobs/{job.Id}")))["due_on"]!.GetValue<string>().ShouldBe(later);
        (await shop.PostAsync($"/v1/orders/{job.Order}/counters/{job.Id}/refuse", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        HttpResponseMessage dear = await maker.PostAsJsonAsync($"/v1/jobs/{(await AJob.Offered(portal, house)).Id}/counter", new { price = new { amount = "999.00", currency = "USD" } });
        dear.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonNode.Parse(await dear.Content.ReadAsStringAsync())!["highest"]!["amount"]!.GetValue<string>().ShouldBe("182.40");
    }

    [Fact]
    public async Task Both_sides_see_the_question_on_their_pages()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house);
        await portal.Run(house.Actor, new CounterJob(job.Id, null, await Later(job), "The press is being mended."));

        Page order = await (await job.Merchant.Browser()).Open($"/merchant/orders/{job.Order}");
        Page maker = await (await house.Browser()).Open($"/manufacturer/jobs/{job.Id}");

        order.Text.ShouldContain("A later day is proposed");
        order.Text.ShouldContain("The press is being mended.");
        order.Text.ShouldContain("Take the later day");
        maker.Text.ShouldContain("The merchant is asked");
        (await (await house.Browser()).Open("/manufacturer")).Text.ShouldContain("Waits for the merchant");
    }

    /// <summary>A working day after which the goods come later than promised.</summary>
    private static async Task<DateOnly> Later(AJob job) => Workday((await job.Now()).DueOn.AddDays(14));

    private static DateOnly Workday(DateOnly day) => day.AddDays(day.DayOfWeek is DayOfWeek.Saturday ? 2 : day.DayOfWeek is DayOfWeek.Sunday ? 1 : 0);

    private Task<Order> OrderOf(AJob job) => portal.Db(db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == job.Order));

    private Task<List<string>> Told(AJob job) => portal.Db(db => db.Timeline.Where(t => t.Order == job.Order).Select(t => t.Code).ToListAsync());

    private Task<Scorecard> ScoreOf(Person house) => portal.Db(async db => (await db.Manufacturers.AsNoTracking().SingleAsync(m => m.Id == house.Organisation.Id)).Scorecard);

    private Task<int> Booked(Person house, DateOnly week) => portal.Db(db => db.CapacitySlots.Where(s => s.Manufacturer == house.Organisation.Id && s.Week == week).SumAsync(s => s.UsedMinutes));

    private Task<Money> FeeOf(AnOrder order) =>
        portal.Db(async db => new Money(-await db.Journal.Where(e => e.Key == $"fee:{order.Id}").SelectMany(e => e.Postings).Where(p => p.Account == Domain.Payments.LedgerAccount.Commission).SumAsync(p => p.MinorUnits), Currency.Usd));

    private async Task MakeAndDeliver(AnOrder order) =>
        await portal.Db(async db =>
        {
            foreach (Job job in await db.Jobs.Where(j => j.Order == order.Id).ToListAsync())
            {
                job.State = JobState.Delivered;
                job.DeliveredAt = portal.Clock.GetUtcNow();
            }

            Order now = await db.Orders.SingleAsync(o => o.Id == order.Id);
            now.State = OrderState.Delivered;
            now.DeliveredAt = portal.Clock.GetUtcNow();
            now.AcceptBy = portal.Clock.GetUtcNow().AddDays(7);
        });

    private static async Task<JsonNode> Ok(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }
}

public sealed class CounteringJobsOnSqliteTests(SqlitePortal portal) : CounteringJobs(portal), IClassFixture<SqlitePortal>;

public sealed class CounteringJobsOnPostgresTests(PostgresPortal portal) : CounteringJobs(portal), IClassFixture<PostgresPortal>;
