using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Scheduling;

public sealed class CapacityUseSpecs
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly AManufacturer House = new("a") { MinutesPerWeek = 1000, Methods = [PrintMethod.ScreenPrinting, PrintMethod.Embroidery] };

    [Fact]
    public void Booked_minutes_are_taken_from_their_week_and_method_only()
    {
        var use = new CapacityUse([new BookedMinutes(House.Id, PrintMethod.ScreenPrinting, Monday, 300)]);

        use.Free(House.Listed, PrintMethod.ScreenPrinting, Monday, Monday).ShouldBe(700);
        use.Free(House.Listed, PrintMethod.Embroidery, Monday, Monday).ShouldBe(1000);
        use.Free(House.Listed, PrintMethod.ScreenPrinting, Monday.AddDays(7), Monday).ShouldBe(1000);
    }

    [Fact]
    public void A_week_that_has_begun_has_no_more_than_its_remaining_days() =>
        CapacityUse.None.Free(House.Listed, PrintMethod.ScreenPrinting, Monday, Monday.AddDays(3)).ShouldBe(400);

    [Fact]
    public void A_week_with_a_holiday_has_a_fifth_less()
    {
        AManufacturer house = House with { Holidays = [Monday.AddDays(1)] };

        CapacityUse.None.Free(house.Listed, PrintMethod.ScreenPrinting, Monday, Monday).ShouldBe(800);
    }

    [Fact]
    public void An_overbooked_week_has_nothing_left_and_not_less() =>
        new CapacityUse([new BookedMinutes(House.Id, PrintMethod.ScreenPrinting, Monday, 5000)]).Free(House.Listed, PrintMethod.ScreenPrinting, Monday, Monday).ShouldBe(0);

    [Fact]
    public void A_job_of_two_methods_waits_for_a_week_in_which_both_presses_are_free()
    {
        var use = new CapacityUse(
            [
                new BookedMinutes(House.Id, PrintMethod.ScreenPrinting, Monday, 900),
                new BookedMinutes(House.Id, PrintMethod.Embroidery, Monday.AddDays(7), 900),
            ]
        );
        MethodMinutes[] both = [new(PrintMethod.ScreenPrinting, 200), new(PrintMethod.Embroidery, 200)];

        use.WeekWith(House.Listed, both, Monday).ShouldBe(Monday.AddDays(14));
    }

    [Fact]
    public void A_method_without_a_press_never_fits() =>
        CapacityUse.None.WeekWith(House.Listed, [new MethodMinutes(PrintMethod.Poster, 1)], Monday).ShouldBeNull();

    [Fact]
    public void Booking_a_plan_leaves_the_snapshot_as_it_was()
    {
        var before = new CapacityUse([]);

        CapacityUse after = before.With([APlannedJob(House, 250)]);

        before.Free(House.Listed, PrintMethod.ScreenPrinting, Monday, Monday).ShouldBe(1000);
        after.Free(House.Listed, PrintMethod.ScreenPrinting, Monday, Monday).ShouldBe(750);
    }

    private static PlannedJob APlannedJob(AManufacturer house, int minutes) =>
        new(house.Id, [], new(0, house.Currency), new(0, house.Currency), 1, 1, Monday, [new MethodMinutes(PrintMethod.ScreenPrinting, minutes)], Monday, Monday);
}
