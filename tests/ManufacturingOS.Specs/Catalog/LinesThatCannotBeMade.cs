using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Specs.Pricing.Builders;
using static ManufacturingOS.Specs.Pricing.Builders.ARequest;

namespace ManufacturingOS.Specs.Catalog;

public class LinesThatCannotBeMade
{
    [Fact]
    public void A_line_that_can_be_made_has_no_fault() =>
        DecorationCheck.Check(Line(1, "tee-heavy", [Screens(3), Screens(1, "back")], new("black", "M", 24), new("white", "2XL", 3)), "/lines/0").ShouldBeEmpty();

    [Fact]
    public void Unknown_colours_and_sizes_are_answered_with_those_that_exist()
    {
        IReadOnlyList<Refusal> faults = DecorationCheck.Check(Line(1, "cap", [Stitched(102, 51)], new("pink", "one-size", 1), new("black", "L", 1)), "/lines/0");
        faults.Select(f => (f.Code, f.Pointer)).ShouldBe([("unknown-colour", "/lines/0/variants/0/colour"), ("unknown-size", "/lines/0/variants/1/size")]);
        faults[0].ValidValues.ShouldBe(["white", "black", "navy", "sand", "red", "forest-green", "charcoal"]);
        faults[1].ValidValues.ShouldBe(["one-size"]);
    }

    [Fact]
    public void An_unknown_blank_is_answered_with_the_catalogue()
    {
        QuoteLine line = Tees(1, White, Screens(1)) with { Blank = Id<Blank>.Of("blk_sock") };
        Refusal fault = DecorationCheck.Check(line, "/lines/2").ShouldHaveSingleItem();
        (fault.Code, fault.Pointer).ShouldBe(("unknown-blank", "/lines/2/blank"));
        fault.ValidValues!.ShouldContain("blk_tee-heavy");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(100_001)]
    [InlineData(int.MaxValue)]
    public void Quantities_outside_1_to_100000_are_refused(int pieces) => Fault(Tees(pieces, White, Print("front", PrintMethod.Dtg))).ShouldBe(("quantity-out-of-range", "/variants/0/quantity"));

    [Fact]
    public void A_variant_may_be_listed_once() =>
        Fault(Line(1, "tee-heavy", [Screens(1)], new("black", "M", 24), new("black", "M", 3))).ShouldBe(("variant-twice", "/variants/1"));

    [Fact]
    public void A_line_needs_pieces_and_a_design()
    {
        Fault(Line(1, "tee-heavy", [Screens(1)])).ShouldBe(("no-pieces", "/variants"));
        Fault(Tees(1, White)).ShouldBe(("no-decoration", "/decorations"));
    }

    [Fact]
    public void A_placement_that_the_blank_has_not_is_answered_with_those_it_has()
    {
        Refusal fault = Only(Tees(1, White, Print("sleeve", PrintMethod.Dtg)));
        fault.Code.ShouldBe("unknown-placement");
        fault.ValidValues.ShouldBe(["front", "left-chest", "back"]);
    }

    [Fact]
    public void A_method_that_does_not_go_there_is_answered_with_those_that_do()
    {
        Refusal fault = Only(Tees(1, White, Print("front", PrintMethod.Sublimation)));
        (fault.Code, fault.Pointer).ShouldBe(("method-not-here", "/decorations/0/method"));
        fault.ValidValues.ShouldBe(["ScreenPrinting", "Dtg", "Dtf"]);
    }

    [Fact]
    public void A_print_larger_than_its_area_is_answered_with_the_size_that_fits()
    {
        Refusal fault = Only(Tees(1, White, Print("left-chest", PrintMethod.Dtg, width: 178, height: 100)));
        (fault.Code, fault.Pointer).ShouldBe(("print-larger-than-area", "/decorations/0/width_mm"));
        (fault.Values["max_width"], fault.Values["fits_width"], fault.Values["fits_height"]).ShouldBe((89m, 89m, 50m));
    }

    [Fact]
    public void A_print_that_reaches_over_the_edge_is_answered_with_how_far_it_may_go()
    {
        Decoration print = Print("front", PrintMethod.Dtg, width: 200, height: 200) with { X = Tenths.FromMillimetres(105.1m) };
        Refusal fault = Only(Tees(1, White, print));
        (fault.Code, fault.Values["max_x"], fault.Values["max_y"]).ShouldBe(("print-outside-area", 105m, 206m));
        DecorationCheck.Check(Tees(1, White, print with { X = Tenths.FromMillimetres(105) }), "").ShouldBeEmpty();
    }

    [Fact]
    public void A_print_larger_than_the_method_takes_is_refused_even_where_the_area_is_larger()
    {
        Refusal fault = Only(Line(1, "hoodie", [Stitched(305, 100)], new VariantQuantity("black", "M", 12)));
        (fault.Code, fault.Values["max_width"]).ShouldBe(("print-larger-than-method", 300m));
    }

    [Fact]
    public void A_print_too_small_to_be_seen_is_refused() => Fault(Tees(24, White, Print("front", PrintMethod.Dtg, width: 100, height: 19))).ShouldBe(("print-too-small", "/decorations/0/width_mm"));

    [Fact]
    public void More_colours_than_the_method_has_are_answered_with_methods_that_print_them_all()
    {
        Refusal fault = Only(Tees(24, White, Screens(9)));
        (fault.Code, fault.Values["max"]).ShouldBe(("more-colours-than-method", 8));
        fault.ValidValues.ShouldBe(["Dtg", "Dtf"]);
        Fault(Tees(24, White, Print("front", PrintMethod.ScreenPrinting))).Code.ShouldBe("colours-needed");
    }

    [Fact]
    public void Sublimation_needs_a_light_colour()
    {
        Decoration print = Print("front", PrintMethod.Sublimation, width: 70, height: 80);
        Refusal fault = Only(Line(1, "mug", [print], new("black", "11oz", 1), new("white", "11oz", 1)));
        (fault.Code, fault.Values["colour"]).ShouldBe(("needs-light-colour", "black"));
        fault.ValidValues.ShouldBe(["ScreenPrinting"]);
        DecorationCheck.Check(Line(1, "mug", [print], new VariantQuantity("white", "11oz", 1)), "").ShouldBeEmpty();
    }

    [Fact]
    public void One_design_a_placement()
    {
        Refusal fault = Only(Tees(24, White, Screens(1), Screens(2, design: "b")));
        (fault.Code, fault.Pointer).ShouldBe(("placement-taken", "/decorations/1/placement"));
        fault.ValidValues.ShouldBe(["left-chest", "back"]);
    }

    [Fact]
    public void Prints_may_stand_beside_but_not_over_each_other()
    {
        // The chest lies 212.5 mm from the left edge of the front area and 5 mm below its top.
        Decoration chest = Print("left-chest", PrintMethod.Dtg, width: 80, height: 80, design: "b");
        Fault(Tees(1, White, Print("front", PrintMethod.Dtg, width: 213, height: 100), chest)).ShouldBe(("prints-overlap", "/decorations/1/placement"));
        DecorationCheck.Check(Tees(1, White, Print("front", PrintMethod.Dtg, width: 212, height: 100), chest), "").ShouldBeEmpty();
    }

    [Fact]
    public void A_wrap_covers_both_sides_of_the_mug()
    {
        Decoration wrap = Print("wrap", PrintMethod.Sublimation, width: 229, height: 89);
        Decoration back = Print("back", PrintMethod.Sublimation, width: 60, height: 60, design: "b");
        Fault(Line(1, "mug", [wrap, back], new VariantQuantity("white", "11oz", 1))).Code.ShouldBe("prints-overlap");
    }

    [Fact]
    public void Every_fault_of_a_line_is_named_at_once() =>
        DecorationCheck.Check(Line(1, "tee-heavy", [Screens(9), Print("sleeve", PrintMethod.Dtg)], new VariantQuantity("gold", "M", 0)), "/lines/0").Select(f => f.Code).Order()
            .ShouldBe(["more-colours-than-method", "quantity-out-of-range", "unknown-colour", "unknown-placement"]);

    private static Decoration Stitched(decimal width, decimal height) => Print("front", PrintMethod.Embroidery, 3, width, height);

    private static Refusal Only(QuoteLine line) => DecorationCheck.Check(line, "").ShouldHaveSingleItem();

    private static (string Code, string? Pointer) Fault(QuoteLine line) => (Only(line).Code, Only(line).Pointer);
}
