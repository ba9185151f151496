using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Payments;

/// <summary>An order of one merchant that costs 118.00 USD: 100.00 for the jobs, 8.00 for the platform, 10.00 tax.</summary>
internal sealed class AnOrder
{
    public static readonly Money Total = Usd(118_00);

    private static readonly Decoration Print = new("front", PrintMethod.ScreenPrinting, new Id<Design>("des_tests"), new Tenths(0), new Tenths(0), new Tenths(2000), new Tenths(2000), 1);

    private readonly Portal portal;

    private AnOrder(Portal portal, Person merchant, Id<Order> id, IReadOnlyList<Person> makers)
    {
        this.portal = portal;
        Merchant = merchant;
        Id = id;
        Makers = makers;
    }

    public Id<Order> Id { get; }

    public Person Merchant { get; }

    public IReadOnlyList<Person> Makers { get; }

    /// <param name="makers">For each job: what it is worth in cents, and what its maker earns when that is another currency.</param>
    public static async Task<AnOrder> Placed(Portal portal, params (long Cents, Money? Earnings)[] makers)
    {
        if (makers.Length == 0)
        {
            makers = [(100_00, null)];
        }

        IIds ids = portal.Services.GetRequiredService<IIds>();
        Person merchant = await portal.AMerchant();
        var houses = new List<Person>();
        var jobs = new List<PlannedJob>();
        DateOnly today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        foreach ((long cents, Money? earnings) in makers)
        {
            Person house = await portal.AManufacturer(h => h with { Currency = earnings?.Currency ?? Currency.Usd });
            houses.Add(house);
            Money pay = earnings ?? Usd(cents);
            jobs.Add(
                new PlannedJob(
                    house.Organisation.Id,
                    [new JobPart(1, [new VariantQuantity("black", "M", 10)])],
                    pay,
                    Usd(cents),
                    Usd(cents).Amount / pay.Amount,
                    1,
                    today,
                    [],
                    today.AddDays(5),
                    today.AddDays(8)
                )
            );
        }

        var price = new PriceBreakdown(
            Currency.Usd,
            [Line(PriceLineGroup.Production, "run.print", makers.Sum(m => m.Cents)), Line(PriceLineGroup.PlatformFee, "fee.platform", 8_00), Line(PriceLineGroup.Tax, "tax.sales", 10_00)]
        );
        var option = new QuoteOption(ids.New<QuoteOption>(), [QuoteOptionKind.Cheapest], jobs, price, [], null, today.AddDays(8), true, []);
        var order = new Order
        {
            Id = ids.New<Order>(),
            Organisation = merchant.Organisation.Id,
            Mode = merchant.Actor.Mode,
            Number = IdSource.NewNumber(),
            Quote = ids.New<Quote>(),
            Request = new QuoteRequest(Currency.Usd, new Destination("US", "94107"), null, [new QuoteLine(1, new Id<Blank>("blk_tee-heavy"), [Print], [new VariantQuantity("black", "M", 10 * makers.Length)])]),
            Option = option,
            ShipTo = new Address("Ada", "1 Main St", null, "San Francisco", "CA", "94107", "US"),
            State = OrderState.AwaitingPayment,
            Money = OrderMoney.Unpaid,
            Total = option.Total,
            Pieces = 10 * makers.Length,
            Title = "Logo tee",
            PromisedOn = option.PromisedOn,
            CreatedAt = portal.Clock.GetUtcNow(),
            TrackingToken = IdSource.NewSecret(),
        };
        await portal.Db(db =>
        {
            db.Orders.Add(order);
            return Task.CompletedTask;
        });
        return new AnOrder(portal, merchant, order.Id, houses);

        static PriceLine Line(PriceLineGroup group, string code, long cents) => new(group, code, null, null, 1, cents / 100m, Usd(cents), new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Placed, paid, made and delivered; the jobs are at the door.</summary>
    public static async Task<AnOrder> Delivered(Portal portal, params (long Cents, Money? Earnings)[] makers)
    {
        AnOrder order = await Placed(portal, makers);
        await order.Pay();
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
        return order;
    }

    /// <summary>The id of the open checkout at the sandbox.</summary>
    public async Task<string> Checkout()
    {
        Outcome<string> url = await portal.Run(Merchant.Actor, new StartCheckout(Id));
        url.IsOk.ShouldBeTrue(url.Refusal?.Code);
        return url.Value["/sandbox/checkout/".Length..];
    }

    public async Task Pay(string card = "success")
    {
        await portal.Services.GetRequiredService<SandboxBuyer>().Pay(await Checkout(), SandboxCard.ByName(card)!, CancellationToken.None);
        await portal.Drain();
    }

    public async Task Accept()
    {
        (await portal.Run(Merchant.Actor, new AcceptGoods(Id))).IsOk.ShouldBeTrue();
        await portal.Drain();
    }

    public Task<Order> Now() => portal.Db(db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == Id));

    public Task<List<Job>> Jobs() => portal.Db(db => db.Jobs.AsNoTracking().Where(j => j.Order == Id).OrderBy(j => j.Id).ToListAsync());

    public Task<List<Payment>> Payments() => portal.Db(db => db.Payments.AsNoTracking().Where(p => p.Order == Id).OrderBy(p => p.Id).ToListAsync());

    public Task<List<Refund>> Refunds() => portal.Db(db => db.Refunds.AsNoTracking().Where(r => r.Order == Id).OrderBy(r => r.Id).ToListAsync());

    public Task<int> TimesTold(string code) => portal.Db(db => db.Timeline.CountAsync(t => t.Order == Id && t.Code == code));

    public static Money Usd(long cents) => new(cents, Currency.Usd);

    public static Money Eur(long cents) => new(cents, Currency.Eur);
}
