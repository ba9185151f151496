using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Scheduling;

public sealed class PromisedDateSpecs
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly MethodMinutes[] OneHour = [new(PrintMethod.ScreenPrinting, 60)];

    [Fact]
    public void A_free_press_promises_the_offer_window_the_lead_and_the_transit()
    {
        PromisedDate date = Promise(new AManufacturer("a") { LeadDays = 5, TransitDays = 3 }, CapacityUse.None);

        // Offered Monday, accepted by Wednesday, five workdays to the next Wednesday, three business days to Monday.
        date.Week.ShouldBe(Monday);
        date.ShipsOn.ShouldBe(new DateOnly(2026, 3, 11));
        date.ArrivesOn.ShouldBe(new DateOnly(2026, 3, 16));
    }

    [Fact]
    public void A_holiday_of_the_house_delays_the_dispatch_but_not_the_carrier()
    {
        var house = new AManufacturer("a") { Holidays = [new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 13)] };

        PromisedDate date = Promise(house, CapacityUse.None);

        // Thursday the 5th does not count: Wednesday + 5 workdays is Monday over the holidays of the 12th and 13th.
        date.ShipsOn.ShouldBe(new DateOnly(2026, 3, 16));
        date.ArrivesOn.ShouldBe(new DateOnly(2026, 3, 19));
    }

    [Fact]
    public void A_full_week_moves_the_job_to_the_next_and_promises_its_last_workday()
    {
        var house = new AManufacturer("a") { MinutesPerWeek = 600, LeadDays = 3 };
        var use = new CapacityUse([new BookedMinutes(house.Id, PrintMethod.ScreenPrinting, Monday, 590)]);

        PromisedDate date = Promise(house, use);

        date.Week.ShouldBe(Monday.AddDays(7));
        date.ShipsOn.ShouldBe(new DateOnly(2026, 3, 13));
    }

    [Fact]
    public void A_job_larger_than_any_week_has_no_date()
    {
        var house = new AManufacturer("a") { MinutesPerWeek = 59 };

        PromisedDate.For(house.Listed, CapacityUse.None, OneHour, Monday, 2, 5, 3).ShouldBeNull();
    }

    [Fact]
    public void Transit_days_leap_over_the_weekend() => PromisedDate.AddBusinessDays(new DateOnly(2026, 3, 6), 1).ShouldBe(new DateOnly(2026, 3, 9));

    private static PromisedDate Promise(AManufacturer house, CapacityUse use) =>
        PromisedDate.For(house.Listed, use, OneHour, Monday, 2, house.LeadDays, house.TransitDays).ShouldNotBeNull();
}
