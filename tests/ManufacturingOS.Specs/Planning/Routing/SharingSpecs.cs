using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Routing;

public sealed class SharingSpecs
{
    private static readonly AManufacturer Printer = new("printer") { Country = "MX" };
    private static readonly AManufacturer Stitcher = new("stitcher") { Methods = [PrintMethod.Embroidery], SetupCents = 4000 };

    private static readonly QuoteLine Printed = ARequest.Line(1, 50);
    private static readonly QuoteLine Stitched = ARequest.Line(2, 20).With(ARequest.Print(PrintMethod.Embroidery, "d2", "left-chest", millimetres: 80));

    [Fact]
    public void Lines_of_different_methods_go_to_the_houses_that_have_them()
    {
        var market = new AMarket(Printer, Stitcher);
        QuoteRequest request = ARequest.Of(Printed, Stitched);

        QuoteOption option = market.Plan(request).ShouldHaveSingleItem();

        market.Plan(request).ShouldHold(request, market);
        option.Kinds.ShouldBe([QuoteOptionKind.Cheapest, QuoteOptionKind.Fastest, QuoteOptionKind.Nearest, QuoteOptionKind.Split]);
        option.Houses().ShouldBe(["printer", "stitcher"]);
        option.Jobs.Select(j => j.Parts.Single().Line).ShouldBe([1, 2]);
        option.Reason("reason.split-by-method")!.Values["parts"].ShouldBe("2");
        option.Ladder.ShouldBeEmpty();
        option.Hint.ShouldBeNull();
    }

    [Fact]
    public void A_house_that_can_make_everything_is_preferred_when_sharing_saves_less_than_its_freight()
    {
        var both = new AManufacturer("both") { Methods = [PrintMethod.ScreenPrinting, PrintMethod.Embroidery], Run = 2.05m };

        new AMarket(Printer, Stitcher, both).Plan(ARequest.Of(Printed, Stitched)).Best(QuoteOptionKind.Cheapest).Houses().ShouldBe(["both"]);
    }

    [Fact]
    public void Lines_are_shared_when_that_is_cheaper_than_one_house_freight_included()
    {
        var both = new AManufacturer("both") { Methods = [PrintMethod.ScreenPrinting, PrintMethod.Embroidery], Run = 4m };
        var market = new AMarket(Printer, Stitcher, both);
        QuoteRequest request = ARequest.Of(Printed, Stitched);

        QuoteOption cheapest = market.Plan(request).Best(QuoteOptionKind.Cheapest);

        market.Plan(request).ShouldHold(request, market);
        cheapest.Houses().ShouldBe(["printer", "stitcher"]);
        cheapest.Kinds.ShouldNotContain(QuoteOptionKind.Split);
        QuoteOption alone = new AMarket(both).Plan(request).Single();
        cheapest.Reason("reason.split-saves")!.Values["saves"].ShouldBe((alone.Total - cheapest.Total).ToString());
    }

    [Fact]
    public void Lines_that_end_at_the_same_house_are_one_job_with_one_freight()
    {
        var market = new AMarket(Printer, Stitcher);
        QuoteRequest request = ARequest.Of(Printed, Stitched, ARequest.Line(3, 30, "hoodie"));

        QuoteOption option = market.Plan(request).Single();

        option.Houses().ShouldBe(["printer", "stitcher"]);
        option.Jobs[0].Parts.Select(p => p.Line).ShouldBe([1, 3]);
    }

    [Fact]
    public void A_quantity_that_no_press_takes_in_a_week_is_split_over_few_houses()
    {
        // 1,000 minutes are 980 pieces a house.
        var market = new AMarket(Small("a", 1.00m), Small("b", 1.10m), Small("c", 1.20m));
        QuoteRequest request = ARequest.For(1500);

        IReadOnlyList<QuoteOption> options = market.Plan(request);

        options.ShouldHold(request, market);
        QuoteOption option = options.ShouldHaveSingleItem();
        option.Kinds.ShouldContain(QuoteOptionKind.Split);
        option.Houses().ShouldBe(["a", "b"]);
        option.Jobs.Select(j => j.Pieces).ShouldBe([980, 520]);
        option.Reason("reason.split-by-quantity")!.Values["pieces"].ShouldBe("1500");
    }

    [Fact]
    public void A_day_that_no_house_can_keep_alone_is_kept_by_several()
    {
        // 300 minutes are left at each house in the week of acceptance, from Wednesday on: 280 pieces.
        var market = new AMarket(Small("a", 1.00m, 500), Small("b", 1.10m, 500));
        DateOnly day = new(2026, 3, 16);
        QuoteRequest request = ARequest.For(400).By(day);

        IReadOnlyList<QuoteOption> options = market.Plan(request);

        options.ShouldHold(request, market);
        QuoteOption option = options.ShouldHaveSingleItem();
        option.MeetsNeedBy.ShouldBeTrue();
        option.Houses().ShouldBe(["a", "b"]);
        option.Reason("reason.split-by-date")!.Values["date"].ShouldBe("2026-03-16");
        market.Plan(ARequest.For(400)).Best(QuoteOptionKind.Cheapest).Houses().ShouldBe(["a"]);
    }

    [Fact]
    public void No_share_is_smaller_than_the_least_that_is_worth_one()
    {
        // Nine pieces are left over for the second house: it gets twelve.
        var market = new AMarket(Small("a", 1.00m), Small("b", 1.10m));

        QuoteOption option = market.Plan(ARequest.For(989)).Single();

        option.Jobs.Select(j => j.Pieces).Min().ShouldBeGreaterThanOrEqualTo(12);
        option.Jobs.Sum(j => j.Pieces).ShouldBe(989);
    }

    [Fact]
    public void A_colour_stays_at_one_house_as_far_as_it_can()
    {
        var market = new AMarket(Small("a", 1.00m), Small("b", 1.10m));
        QuoteLine line = ARequest.Line(1, 1).In(new("white", "M", 300), new("black", "M", 400), new("white", "L", 300), new("black", "L", 400));
        QuoteRequest request = ARequest.Of(line);

        IReadOnlyList<QuoteOption> options = market.Plan(request);

        options.ShouldHold(request, market);
        options.Single().Jobs.Count(j => j.Parts.Single().Variants.Select(v => v.Colour).Distinct().Count() > 1).ShouldBe(1);
    }

    [Fact]
    public void A_share_ends_at_a_step_of_the_ladder_when_that_is_cheaper()
    {
        // From 500 pieces on b is cheaper than a in every piece: filling a first would leave b below its step.
        AManufacturer a = Small("a", 1.00m) with { Break = 100_000, MaxPieces = 700 };
        AManufacturer b = Small("b", 1.20m) with { Break = 500, MaxPieces = 700 };
        var market = new AMarket(a, b);

        QuoteOption option = market.Plan(ARequest.For(1000)).Single();

        option.Jobs.Single(j => j.Manufacturer == b.Id).Pieces.ShouldBeGreaterThanOrEqualTo(500);
    }

    [Fact]
    public void A_line_that_finds_no_room_any_more_comes_before_the_one_that_took_it()
    {
        // 520 pieces a house before the day. The tees would fill a, the cheapest, which alone has hoodies.
        string[] tees = ["tee-heavy"];
        var market = new AMarket(Small("a", 1.00m, 900), Small("b", 2.00m, 900) with { Blanks = tees }, Small("c", 3.00m, 900) with { Blanks = tees });
        QuoteRequest request = ARequest.Of(ARequest.Line(1, 700), ARequest.Line(2, 500, "hoodie")).By(new DateOnly(2026, 3, 16));

        IReadOnlyList<QuoteOption> options = market.Plan(request);

        options.ShouldHold(request, market);
        QuoteOption option = options.ShouldHaveSingleItem();
        option.MeetsNeedBy.ShouldBeTrue();
        option.Jobs.Single(j => j.Parts.Any(p => p.Line == 2)).Manufacturer.Value.ShouldBe("org_a");
    }

    [Fact]
    public void Many_lines_of_two_methods_still_find_their_houses()
    {
        var market = new AMarket(Printer, Stitcher, new AManufacturer("other") { Run = 2.5m });
        QuoteRequest request = ARequest.Of(
            [
                .. Enumerable.Range(1, 7).Select(n => ARequest.Line(n, 20 + n)),
                .. Enumerable.Range(8, 3).Select(n => ARequest.Line(n, 20).With(ARequest.Print(PrintMethod.Embroidery, $"d{n}", "left-chest", millimetres: 80))),
            ]
        );

        IReadOnlyList<QuoteOption> options = market.Plan(request);

        options.ShouldHold(request, market);
        options.Best(QuoteOptionKind.Cheapest).Houses().ShouldBe(["printer", "stitcher"]);
    }

    [Fact]
    public void Minutes_that_others_have_booked_are_not_given_away_again()
    {
        AManufacturer house = Small("a", 1.00m);
        var market = new AMarket(house)
        {
            Use = new CapacityUse(Enumerable.Range(0, CapacityUse.Horizon).Select(week => new BookedMinutes(house.Id, PrintMethod.ScreenPrinting, AMarket.Today.AddDays(7 * week), 600))),
        };

        market.Refuse(ARequest.For(500)).Values["limit"].ShouldBe(380);
        market.Plan(ARequest.For(380)).ShouldHold(ARequest.For(380), market);
    }

    private static AManufacturer Small(string name, decimal run, int minutes = 1000) => new(name) { Run = run, MinutesPerWeek = minutes, Break = 100_000, SetupCents = 0 };
}
