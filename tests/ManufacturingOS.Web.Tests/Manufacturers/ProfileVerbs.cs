using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Jobs;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Manufacturers;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Manufacturers;

/// <summary>What a house says of itself is kept, or refused at the figure that is wrong.</summary>
public abstract class ProfileVerbs(Portal portal)
{
    [Fact]
    public async Task Prices_are_kept_as_a_new_version()
    {
        Person house = await portal.AManufacturer(h => h with { Blanks = ["tote"] });
        RateCard card = (await Stored(house)).RateCard;

        Outcome<int> kept = await portal.Run(house.Actor, new SaveRateCard(card with { OrderMinimum = new Money(25_00, card.Currency) }));

        kept.IsOk.ShouldBeTrue(kept.Refusal?.Code + kept.Refusal?.Pointer);
        RateCard now = (await Stored(house)).RateCard;
        now.Version.ShouldBe(card.Version + 1);
        now.OrderMinimum.ShouldBe(new Money(25_00, card.Currency));
    }

    [Fact]
    public async Task Prices_that_a_colleague_changed_meanwhile_are_not_overwritten()
    {
        Person house = await portal.AManufacturer(h => h with { Blanks = ["tote"] });
        RateCard card = (await Stored(house)).RateCard;
        await portal.Run(house.Actor, new SaveRateCard(card));

        (await portal.Run(house.Actor, new SaveRateCard(card))).Refusal!.Code.ShouldBe("rate-card-changed");
    }

    [Fact]
    public async Task A_price_that_rises_is_refused_at_its_row()
    {
        Person house = await portal.AManufacturer();
        RateCard card = (await Stored(house)).RateCard;
        MethodRate rate = card.Methods[0] with { Ladder = [new RateStep(1, [2m]), new RateStep(72, [3m])] };

        Refusal refusal = (await portal.Run(house.Actor, new SaveRateCard(card with { Methods = [rate] }))).Refusal!;

        refusal.Code.ShouldBe("rate-price-rises");
        refusal.Pointer.ShouldNotBeNull().ShouldStartWith("/methods/0/ladder/1");
    }

    [Fact]
    public async Task Every_fault_of_the_capabilities_is_named_at_once()
    {
        Person house = await portal.AManufacturer();
        var wrong = new Capability(PrintMethod.Poster, ["tee-heavy"], Tenths(0), Tenths(100_000), 5, 2, 3, -1, 0);

        Refusal refusal = (await portal.Run(house.Actor, new SaveCapabilities([wrong]))).Refusal!;

        new[] { refusal }.Concat(refusal.Others).Select(r => r.Pointer).ShouldBe(
            ["/capabilities/0/blanks", "/capabilities/0/max_width", "/capabilities/0/max_height", "/capabilities/0/min_pieces", "/capabilities/0/max_colours", "/capabilities/0/setup_minutes", "/capabilities/0/pieces_per_hour"]
        );

        static Domain.Catalog.Tenths Tenths(int value) => new(value);
    }

    [Fact]
    public async Task Zones_are_kept_and_slips_are_refused()
    {
        Person house = await portal.AManufacturer();
        Money price = new(9_90, Currency.Usd);

        (await portal.Run(house.Actor, new SaveShippingTable(new ShippingTable([new ShippingZone("near", ["US", "CA"], price, price, 3)])))).IsOk.ShouldBeTrue();
        (await Stored(house)).Shipping.Zones.Single().Countries.ShouldBe(["US", "CA"]);
        (await portal.Run(house.Actor, new SaveShippingTable(new ShippingTable([new ShippingZone("near", ["Germany"], price, price, 3)])))).Refusal!.Code.ShouldBe("shipping-country-unknown");
        (await portal.Run(house.Actor, new SaveShippingTable(new ShippingTable([new ShippingZone("near", ["US"], new Money(1, Currency.Eur), price, 3)])))).Refusal!.Code.ShouldBe("rate-wrong-currency");
    }

    [Fact]
    public async Task A_week_is_not_limited_below_what_is_booked()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house, minutes: 60);
        await portal.Run(house.Actor, new AcceptJob(job.Id));
        Job accepted = await job.Now();

        (await portal.Run(house.Actor, new SetWeekLimit(PrintMethod.ScreenPrinting, accepted.Plan.Week, 59))).Refusal!.Code.ShouldBe("week-limit-below-used");
        (await portal.Run(house.Actor, new SetWeekLimit(PrintMethod.ScreenPrinting, accepted.Plan.Week, 60))).IsOk.ShouldBeTrue();
        (await portal.Run(house.Actor, new SetWeekLimit(PrintMethod.ScreenPrinting, accepted.Plan.Week, null))).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Holidays_and_lead_days_are_kept()
    {
        Person house = await portal.AManufacturer();
        DateOnly day = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(30);

        await portal.Run(house.Actor, new SetHolidays([day, day, day.AddDays(-60)]));
        await portal.Run(house.Actor, new SetLeadDays(7));

        Manufacturer now = await Stored(house);
        now.Capacity.Holidays.ShouldBe([day]);
        now.LeadDays.ShouldBe(7);
        (await portal.Run(house.Actor, new SetLeadDays(0))).Refusal!.Code.ShouldBe("lead-days-out-of-range");
        (await portal.Run(house.Actor, new SetHolidays([day.AddYears(9)]))).Refusal!.Pointer.ShouldBe("/days/0");
    }

    private Task<Manufacturer> Stored(Person house) => portal.Db(db => db.Manufacturers.AsNoTracking().SingleAsync(m => m.Id == house.Organisation.Id));
}

public sealed class ProfileVerbsOnSqliteTests(SqlitePortal portal) : ProfileVerbs(portal), IClassFixture<SqlitePortal>;

public sealed class ProfileVerbsOnPostgresTests(PostgresPortal portal) : ProfileVerbs(portal), IClassFixture<PostgresPortal>;
