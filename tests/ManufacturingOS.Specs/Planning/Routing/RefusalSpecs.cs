using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Routing;

public sealed class RefusalSpecs
{
    private static readonly AManufacturer House = new("a");

    [Fact]
    public void A_method_that_nobody_has_on_the_blank_names_those_that_somebody_has()
    {
        var market = new AMarket(House, new AManufacturer("b") { Methods = [PrintMethod.Dtf, PrintMethod.ScreenPrinting] });

        Refusal refusal = market.Refuse(ARequest.Of(ARequest.Line(1, 50), ARequest.Line(2, 50, method: PrintMethod.Dtg)));

        refusal.Code.ShouldBe("nobody-makes-this");
        refusal.Pointer.ShouldBe("/lines/1/decorations");
        refusal.Values["blank"].ShouldBe("tee-heavy");
        refusal.Values["method"].ShouldBe(new[] { PrintMethod.Dtg });
        refusal.ValidValues.ShouldBe(["ScreenPrinting", "Dtf"]);
    }

    [Fact]
    public void Methods_that_no_house_has_together_cannot_be_on_one_piece()
    {
        var market = new AMarket(House, new AManufacturer("b") { Methods = [PrintMethod.Embroidery] });
        QuoteLine both = ARequest.Line(1, 50).With(ARequest.Print(PrintMethod.ScreenPrinting, placement: "back"), ARequest.Print(PrintMethod.Embroidery, placement: "left-chest", millimetres: 60));

        Refusal refusal = market.Refuse(ARequest.Of(both));

        refusal.Code.ShouldBe("nobody-makes-this");
        refusal.Values["method"].ShouldBe(new[] { PrintMethod.ScreenPrinting, PrintMethod.Embroidery });
    }

    [Fact]
    public void A_blank_that_nobody_holds_is_refused_without_a_method() =>
        new AMarket(House).Refuse(ARequest.Of(ARequest.Line(1, 50, "tee-light"))).Code.ShouldBe("nobody-makes-blank");

    [Fact]
    public void Every_line_that_nobody_makes_is_named_in_one_answer()
    {
        Refusal refusal = new AMarket(House).Refuse(ARequest.Of(ARequest.Line(1, 50, "tee-light"), ARequest.Line(2, 50), ARequest.Line(3, 50, method: PrintMethod.Dtg)));

        refusal.Pointer.ShouldBe("/lines/0/blank");
        refusal.Others.ShouldHaveSingleItem().Pointer.ShouldBe("/lines/2/decorations");
    }

    [Fact]
    public void A_destination_that_nobody_ships_to_is_named()
    {
        Refusal refusal = new AMarket(House with { ShipsTo = ["US"] }).Refuse(ARequest.For(50).To("NZ"));

        refusal.Code.ShouldBe("nobody-ships-there");
        refusal.Values["country"].ShouldBe("NZ");
    }

    [Fact]
    public void Too_many_colours_tells_the_highest_number_that_somebody_prints()
    {
        var market = new AMarket(House with { MaxColours = 2 }, new AManufacturer("b") { MaxColours = 4 });

        Refusal refusal = market.Refuse(ARequest.Of(ARequest.Line(1, 50).With(ARequest.Print(PrintMethod.ScreenPrinting, colours: 5))));

        refusal.Code.ShouldBe("too-many-colours");
        refusal.Values["limit"].ShouldBe(4);
    }

    [Fact]
    public void A_print_that_is_too_large_tells_the_largest_that_somebody_makes()
    {
        var market = new AMarket(House with { MaxMillimetres = 150 }, new AManufacturer("b") { MaxMillimetres = 250 });

        Refusal refusal = market.Refuse(ARequest.Of(ARequest.Line(1, 50).With(ARequest.Print(PrintMethod.ScreenPrinting, millimetres: 300))));

        refusal.Code.ShouldBe("print-too-large");
        refusal.Values["limit"].ShouldBe("250 × 250");
    }

    [Fact]
    public void Too_few_pieces_tells_the_smallest_quantity_that_somebody_takes()
    {
        var market = new AMarket(House with { MinPieces = 48 }, new AManufacturer("b") { MinPieces = 24 });

        Refusal refusal = market.Refuse(ARequest.For(23));

        refusal.Code.ShouldBe("quantity-below-minimum");
        refusal.Values["minimum"].ShouldBe(24);
        refusal.Pointer.ShouldBe("/lines/0/variants");
    }

    [Fact]
    public void The_last_hurdle_is_named_not_the_first()
    {
        // One house falls at the colours, the other got past them and falls at the destination.
        var market = new AMarket(House with { MaxColours = 1 }, new AManufacturer("b") { ShipsTo = ["DE"] });

        market.Refuse(ARequest.For(50)).Code.ShouldBe("nobody-ships-there");
    }

    [Fact]
    public void More_pieces_than_all_presses_together_can_make_tells_how_many_they_can()
    {
        // 60 pieces an hour and two set-ups of ten minutes: 1,000 minutes are 980 pieces at each of two houses.
        var market = new AMarket(House with { MinutesPerWeek = 1000 }, new AManufacturer("b") { MinutesPerWeek = 1000 });

        Refusal refusal = market.Refuse(ARequest.For(2000));

        refusal.Code.ShouldBe("quantity-above-capacity");
        refusal.Values["limit"].ShouldBe(1960);
        market.Plan(ARequest.For(1960)).ShouldHold(ARequest.For(1960), market);
    }

    [Fact]
    public void A_day_in_the_past_is_refused_and_today_is_not()
    {
        var market = new AMarket(House);

        market.Refuse(ARequest.For(50).By(AMarket.Today.AddDays(-1))).Code.ShouldBe("need-by-past");
        market.Plan(ARequest.For(50).By(AMarket.Today)).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_request_without_lines_is_refused() => new AMarket(House).Refuse(ARequest.Of()).Code.ShouldBe("no-lines");

    [Fact]
    public void A_line_that_cannot_be_made_by_anybody_is_refused_before_any_house_is_asked() =>
        new AMarket(House).Refuse(ARequest.Of(ARequest.Line(1, 50).With(ARequest.Print(PrintMethod.Sublimation)))).Code.ShouldBe("method-not-here");

    [Fact]
    public void An_unverified_house_gets_no_work() =>
        new AMarket(House with { Verification = Domain.Manufacturers.Verification.Unverified }).Refuse(ARequest.For(50)).Code.ShouldBe("nobody-makes-blank");
}
