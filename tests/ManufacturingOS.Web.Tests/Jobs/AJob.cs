using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Jobs;

/// <summary>A paid order of 40 heavy tees whose only job is offered to one house.</summary>
internal sealed record AJob(Portal Portal, Person Merchant, Person House, Id<Job> Id, Id<Order> Order)
{
    public const int Pieces = 40;

    public static async Task<AJob> Offered(Portal portal, Person house, int minutes = 60)
    {
        IIds ids = portal.Services.GetRequiredService<IIds>();
        Person merchant = await portal.AMerchant();
        DateOnly today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        Design design = NewDesign(portal, merchant, ids);
        var print = new Decoration("front", PrintMethod.ScreenPrinting, design.Id, Tenths.FromMillimetres(50), Tenths.FromMillimetres(10), Tenths.FromMillimetres(200), Tenths.FromMillimetres(160), 2);
        var line = new QuoteLine(1, new Id<Blank>("blk_tee-heavy"), [print], [new VariantQuantity("navy", "M", 25), new VariantQuantity("navy", "L", 15)]);
        Money pay = new(182_40, house.Organisation.Currency);
        var plan = new PlannedJob(
            house.Organisation.Id,
            [new JobPart(1, line.Variants)],
            pay,
            new Money(200_00, Currency.Usd),
            200m / 182.4m,
            1,
            WeeklyCapacity.WeekOf(today.AddDays(7)),
            [new MethodMinutes(PrintMethod.ScreenPrinting, minutes)],
            today.AddDays(10),
            today.AddDays(14)
        );
        var price = new PriceBreakdown(Currency.Usd, [new PriceLine(PriceLineGroup.Production, "run.print", 1, 0, Pieces, 5, new Money(200_00, Currency.Usd), new Dictionary<string, string>(StringComparer.Ordinal))]);
        var option = new QuoteOption(ids.New<QuoteOption>(), [QuoteOptionKind.Cheapest], [plan], price, [], null, plan.ArrivesOn, true, []);
        var order = new Order
        {
            Id = ids.New<Order>(),
            Organisation = merchant.Organisation.Id,
            Mode = Mode.Test,
            Number = IdSource.NewNumber(),
            Quote = ids.New<Quote>(),
            Request = new QuoteRequest(Currency.Usd, new Destination("US", "94107"), null, [line]),
            Option = option,
            ShipTo = new Address("Ada Lovelace", "1 Main St", null, "San Francisco", "CA", "94107", "US"),
            State = OrderState.Planned,
            Money = OrderMoney.Held,
            Total = option.Total,
            Pieces = Pieces,
            Title = design.Name,
            PromisedOn = plan.ArrivesOn,
            CreatedAt = portal.Clock.GetUtcNow(),
            TrackingToken = IdSource.NewSecret(),
        };
        var job = new Job
        {
            Id = ids.New<Job>(),
            Order = order.Id,
            Merchant = order.Organisation,
            Manufacturer = plan.Manufacturer,
            Mode = Mode.Test,
            Number = order.Number + "-1",
            State = JobState.Offered,
            Plan = plan,
            Title = order.Title,
            Pieces = Pieces,
            Earnings = plan.Earnings,
            Value = plan.Value,
            DueOn = plan.ShipsOn,
            OfferedAt = portal.Clock.GetUtcNow(),
            OfferExpiresAt = portal.Clock.GetUtcNow().AddDays(1),
        };
        await portal.Db(db =>
        {
            db.AddRange(design, order, job);
            return Task.CompletedTask;
        });
        return new AJob(portal, merchant, house, job.Id, order.Id);
    }

    public Task<Job> Now() => Portal.Db(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Id == Id));

    /// <summary>Puts the job into a state without walking there.</summary>
    public async Task<AJob> In(JobState state)
    {
        await Portal.Db(async db =>
        {
            Job job = await db.Jobs.SingleAsync(j => j.Id == Id);
            job.State = state;
            job.AcceptedAt = Portal.Clock.GetUtcNow();
        });
        return this;
    }

    private static Design NewDesign(Portal portal, Person merchant, IIds ids) =>
        new()
        {
            Id = ids.New<Design>(),
            Organisation = merchant.Organisation.Id,
            Mode = Mode.Test,
            Name = "Summit logo",
            FileName = "summit.png",
            ContentType = "image/png",
            Bytes = 1000,
            Sha256 = new string('0', 64),
            PreviewKey = new string('0', 64),
            ThumbnailKey = new string('0', 64),
            State = DesignState.Approved,
            CreatedAt = portal.Clock.GetUtcNow(),
            Inspection = new ArtworkInspection
            {
                Sha256 = new string('0', 64),
                Bytes = 1000,
                Format = ArtworkFormat.Png,
                Width = 3000,
                Height = 2400,
                HasAlpha = true,
                BitsPerChannel = 8,
                ColourMode = ColourMode.Rgb,
                HasProfile = false,
                ClearShare = 0.5,
                InkShare = 0.5,
                SoftAlphaShare = 0,
                HiddenColourShare = 0,
                IsBlank = false,
                Colours = ColourEstimate.None,
            },
        };
}
