using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Routing;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Routing;

public sealed class ChooseNextSpecs
{
    private static readonly DateOnly Promised = new(2026, 3, 20);
    private static readonly QuoteRequest Request = ARequest.Of(ARequest.Line(1, 50), ARequest.Line(2, 30, "hoodie"));
    private static readonly JobPart[] FirstLine = [new(1, [new VariantQuantity("white", "M", 50)])];

    private static readonly AManufacturer First = new("first") { Run = 1.00m };
    private static readonly AManufacturer Second = new("second") { Run = 1.20m };
    private static readonly AManufacturer Third = new("third") { Run = 1.50m };

    [Fact]
    public void The_next_best_house_gets_the_parts_and_nobody_is_asked_twice()
    {
        Replacement replacement = new AMarket(First, Second, Third).Reoffer(Request, FirstLine, Promised, First).Value;

        PlannedJob job = replacement.Jobs.ShouldHaveSingleItem();
        job.Manufacturer.ShouldBe(Second.Id);
        job.Parts.ShouldHaveSingleItem().Line.ShouldBe(1);
        job.Pieces.ShouldBe(50);
    }

    [Fact]
    public void The_explanation_names_the_next_two_and_what_decided()
    {
        Explanation why = new AMarket(First, Second, Third).Reoffer(Request, FirstLine, Promised).Value.Explanation;

        why.Chosen.Manufacturers.ShouldBe([First.Id]);
        why.Next.Select(c => c.Manufacturers.Single()).ShouldBe([Second.Id, Third.Id]);
        why.DecidedBy.ShouldBe(WeighedTerm.Cost);
        why.Reasons.Select(r => r.Code).ShouldBe(["reason.keeps-date", "reason.next-best", "reason.score"]);
        why.Reasons[1].Values["name"].ShouldBe("second");
        why.Reasons[1].Values["cost"].ShouldBe((why.Next[0].Weighing.Total - why.Chosen.Weighing.Total).ToString());
    }

    [Fact]
    public void A_house_that_fails_many_pieces_loses_to_a_slightly_dearer_one()
    {
        AManufacturer careless = First with { Scorecard = new Scorecard(50, 50, 1000, 800, 50, 50) };

        Replacement replacement = new AMarket(careless, Second).Reoffer(Request, FirstLine, Promised).Value;

        replacement.Jobs.Single().Manufacturer.ShouldBe(Second.Id);
        replacement.Explanation.DecidedBy.ShouldBe(WeighedTerm.Quality);
    }

    [Fact]
    public void A_house_that_keeps_the_day_wins_over_a_cheaper_late_one()
    {
        Replacement replacement = new AMarket(First with { LeadDays = 20 }, Second).Reoffer(Request, FirstLine, Promised).Value;

        replacement.Jobs.Single().Manufacturer.ShouldBe(Second.Id);
        replacement.Explanation.DecidedBy.ShouldBe(WeighedTerm.Date);
    }

    [Fact]
    public void A_house_is_hurried_when_that_is_worth_less_than_the_delay()
    {
        AManufacturer slow = First with { LeadDays = 9, Rush = [new RushStep(8, 10, Money.Zero(Currency.Usd)), new RushStep(4, 20, Money.Zero(Currency.Usd))] };

        Replacement replacement = new AMarket(slow).Reoffer(Request, FirstLine, new DateOnly(2026, 3, 16)).Value;

        replacement.Jobs.Single().ArrivesOn.ShouldBeLessThanOrEqualTo(new DateOnly(2026, 3, 16));
        replacement.Explanation.Reasons.Select(r => r.Code).ShouldContain("reason.keeps-date");
        replacement.Explanation.Reasons.Select(r => r.Code).ShouldContain("reason.only-one");
    }

    [Fact]
    public void A_late_replacement_says_by_how_many_days()
    {
        Replacement replacement = new AMarket(First).Reoffer(Request, FirstLine, new DateOnly(2026, 3, 14)).Value;

        replacement.Jobs.Single().ArrivesOn.ShouldBe(new DateOnly(2026, 3, 16));
        replacement.Explanation.Reasons.Single(r => r.Code == "reason.late").Values["days"].ShouldBe("2");
    }

    [Fact]
    public void Parts_that_no_house_can_make_alone_go_to_two()
    {
        JobPart[] many = [new(1, [new VariantQuantity("white", "M", 400)])];
        var market = new AMarket(First with { MinutesPerWeek = 300 }, Second with { MinutesPerWeek = 300 });
        QuoteRequest request = ARequest.For(400);

        Replacement replacement = market.Reoffer(request, many, Promised).Value;

        replacement.Jobs.Select(j => j.Manufacturer).ShouldBe([First.Id, Second.Id], ignoreOrder: true);
        replacement.Jobs.Sum(j => j.Pieces).ShouldBe(400);
    }

    [Fact]
    public void Parts_of_two_methods_go_to_two_houses_where_no_house_has_both()
    {
        QuoteRequest request = ARequest.Of(ARequest.Line(1, 50), ARequest.Line(2, 20).With(ARequest.Print(PrintMethod.Embroidery, "d2", "left-chest", millimetres: 80)));
        JobPart[] both = [.. FirstLine, new(2, [new VariantQuantity("white", "M", 20)])];
        var stitcher = new AManufacturer("stitcher") { Methods = [PrintMethod.Embroidery] };

        Replacement replacement = new AMarket(First, Second, stitcher).Reoffer(request, both, Promised, First).Value;

        replacement.Jobs.Select(j => j.Manufacturer).ShouldBe([Second.Id, stitcher.Id]);
    }

    [Fact]
    public void When_nobody_is_left_it_says_so()
    {
        Outcome<Replacement> outcome = new AMarket(First, Second).Reoffer(Request, FirstLine, Promised, First, Second);

        outcome.Refusal!.Code.ShouldBe("no-manufacturer-left");
        outcome.Refusal.Values["pieces"].ShouldBe(50);
        outcome.Refusal.Values["excluded"].ShouldBe(2);
    }

    [Fact]
    public void When_those_left_have_no_press_time_it_says_so()
    {
        var market = new AMarket(First)
        {
            Use = new CapacityUse(Enumerable.Range(0, CapacityUse.Horizon + 1).Select(w => new BookedMinutes(First.Id, PrintMethod.ScreenPrinting, AMarket.Today.AddDays(7 * w), 2400))),
        };

        market.Reoffer(Request, FirstLine, Promised).Refusal!.Code.ShouldBe("no-manufacturer-left");
    }

    [Fact]
    public void Only_the_pieces_of_the_parts_are_planned()
    {
        JobPart[] some = [new(2, [new VariantQuantity("white", "M", 7)])];

        PlannedJob job = new AMarket(First).Reoffer(Request, some, Promised).Value.Jobs.Single();

        job.Parts.Single().Line.ShouldBe(2);
        job.Pieces.ShouldBe(7);
    }
}
