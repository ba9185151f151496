using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Demo.RateCards;
using ManufacturingOS.Pricing;
using ManufacturingOS.Specs.Pricing.Builders;
using static ManufacturingOS.Specs.Pricing.Builders.ARequest;

namespace ManufacturingOS.Specs.Pricing;

/// <summary>One rule at a time, with figures that can be followed by hand.</summary>
public class PricesByExample
{
    private static readonly Currency Usd = Currency.Usd;

    private static readonly RateCard Dtg = ARateCard.WithBlanksAt(4, PublishedLadders.SaddleHill(Usd));

    private static readonly Decoration Small = Print("front", PrintMethod.Dtg, width: 100, height: 100);

    [Theory]
    [InlineData(999, "7.00")]
    [InlineData(1000, "7.00")]
    [InlineData(1001, "9.00")]
    [InlineData(20_000, "45.00")]
    [InlineData(20_001, "52.00")]
    [InlineData(41_000, "97.00")]
    [InlineData(41_001, "99.00")]
    public void Freight_is_by_parcels_of_20_kg_and_kilograms_begun(int grams, string freight)
    {
        // A mug of one gram a piece.
        Blank mug = Catalogue.Find("mug")! with { Sizes = [new("11oz", 1)] };
        QuoteLine line = Line(1, "mug", [], new VariantQuantity(White, "11oz", grams));
        JobOutline outline = JobOutline.Of([line], _ => mug).Value;
        var zone = new ShippingZone("us", ["US"], new Money(700, Usd), new Money(200, Usd), 3);
        RateCard card = ARateCard.With(PublishedLadders.SaddleHill(Usd));
        Pricer.ValueOf(outline, card, Usd, 1, zone, null)!.Value.ToContract().ShouldBe(freight);
    }

    [Theory]
    [InlineData(null, "0.00")]
    [InlineData(7, "0.00")]
    [InlineData(6, "50.00")]
    [InlineData(4, "50.00")]
    [InlineData(3, "110.00")]
    [InlineData(0, "110.00")]
    public void Rush_is_percent_of_production_or_its_floor_by_the_working_days_left(int? workdays, string rush)
    {
        RateCard card = Dtg with { Rush = [new RushStep(7, 20, new Money(5000, Usd)), new RushStep(4, 50, new Money(10_000, Usd))] };
        JobPriceRequest request = Of(card, Tees(20, White, Small)) with { Zone = new ShippingZone("us", ["US"], new Money(9900, Usd), Money.Zero(Usd), 3), WorkdaysToDispatch = workdays };
        JobPrice price = Pricer.PriceJob(request).Value;

        // 20 × (7 + 4) = 220: a fifth is 44, below the floor of 50; half is 110.
        Money.Sum(price.Lines.Where(l => l.Code.StartsWith("rush.", StringComparison.Ordinal)).Select(l => l.Amount), Usd).ToContract().ShouldBe(rush);
    }

    [Fact]
    public void Upcharges_go_by_the_piece_and_steps_by_all_pieces()
    {
        RateCard card = Dtg.WithBlank(new BlankRate("tee-heavy", [new(1, 5), new(36, 4)], new Money(40, Usd), new Dictionary<int, Money> { [2] = new(200, Usd), [3] = new(300, Usd) }));
        JobPrice price = Priced(card, Line(1, "tee-heavy", [Small], new("white", "M", 20), new("black", "2XL", 10), new("black", "4XL", 6)));
        price.Sum("blank.piece").ToContract().ShouldBe("144.00", "36 at the price of a case");
        price.Sum("blank.colour").ToContract().ShouldBe("6.40", "16 dyed");
        price.Sum("blank.size").ToContract().ShouldBe("38.00", "10 × 2 and, where 4XL has no price of its own, 6 × 3");
    }

    [Fact]
    public void Two_lines_of_a_blank_reach_its_case_price_together()
    {
        RateCard card = Dtg.WithBlank(new BlankRate("tee-heavy", [new(1, 5), new(36, 4)], Money.Zero(Usd), new Dictionary<int, Money>()));
        Priced(card, Tees(20, White, Small), Tees(16, White, Small with { Design = new("des_b") }) with { Number = 2 }).Sum("blank.piece").ToContract().ShouldBe("144.00");
    }

    [Fact]
    public void The_case_price_holds_as_soon_as_the_case_is_cheaper()
    {
        RateCard card = Dtg.WithBlank(new BlankRate("tee-heavy", [new(1, 5), new(36, 4)], Money.Zero(Usd), new Dictionary<int, Money>()));
        JobPrice price = Priced(card, Tees(30, White, Small));
        price.Sum("blank.piece").ToContract().ShouldBe("150.00");
        price.Sum("blank.envelope").ToContract().ShouldBe("-6.00");
        price.Lines.Single(l => l.Code == "blank.envelope").Values["pieces"].ShouldBe("36");
    }

    [Fact]
    public void Minimums_come_last_as_lines_of_their_own()
    {
        RateCard card = ARateCard.WithBlanksAt(2, PublishedLadders.Icsinks(Usd) with { Setup = SetupRate.None(Usd) }) with { OrderMinimum = new Money(4000, Usd) };
        JobPrice price = Priced(card, Tees(1, White, Print("left-chest", PrintMethod.Embroidery, 3, 80, 80)));

        // 6,400 stitches at 1.25 are 8.00; the job minimum of the list is 25; with the blank 27, of 40.
        price.Lines.Select(l => (l.Code, l.Amount.ToContract())).ShouldBe(
            [("run.stitches", "8.00"), ("blank.piece", "2.00"), ("minimum.method", "17.00"), ("minimum.job", "13.00"), ("freight.parcels", "0.00")]
        );
    }

    [Fact]
    public void Spare_blanks_are_charged_where_the_card_says_so()
    {
        RateCard card = ARateCard.WithBlanksAt(4, PublishedLadders.UsColorworks(Usd) with { Spares = new SpareRule(3, 2) });
        Priced(card, Tees(24, White, Screens(1))).Sum("blank.spares").ToContract().ShouldBe("8.00", "at least two");
        Priced(card, Tees(200, White, Screens(1))).Sum("blank.spares").ToContract().ShouldBe("24.00", "3 % of 200");
    }

    [Fact]
    public void Different_designs_do_not_share_a_screen_ladder()
    {
        JobPrice one = Priced(PublishedLists.UsColorworks, Tees(72, White, Screens(1)));
        JobPrice two = Priced(PublishedLists.UsColorworks, Tees(36, White, Screens(1)), Tees(36, White, Screens(1, design: "b")) with { Number = 2 });
        one.Lines.Single(l => l.Code == "run.screens").Unit.ShouldBe(1.14m);
        two.Lines.Where(l => l.Code == "run.screens").Select(l => l.Unit).ShouldBe([1.58m, 1.58m]);
    }

    [Fact]
    public void Different_designs_share_an_ink_jet_ladder()
    {
        QuoteLine[] lines = [Tees(30, White, Small), Tees(30, White, Small with { Design = new("des_b") }) with { Number = 2 }];
        Priced(Dtg, lines).Lines.Where(l => l.Code == "run.print").Select(l => l.Unit).ShouldBe([6m, 6m]);
    }

    [Fact]
    public void Light_and_dark_pieces_share_their_colour_screens_and_the_ladder()
    {
        QuoteLine line = Line(1, "tee-heavy", [Screens(2)], new(White, "M", 36), new(Black, "M", 36));
        JobPrice price = Priced(PublishedLists.UsColorworks, line);
        price.Lines.Where(l => l.Code is "setup.screens" or "setup.underbase").Select(l => (l.Code, l.Count)).ShouldBe([("setup.screens", 2), ("setup.underbase", 1)]);
        price.Lines.Where(l => l.Code.StartsWith("run.screens", StringComparison.Ordinal)).Select(l => (l.Code, l.Unit)).ShouldBe([("run.screens", 1.42m), ("run.screens-dark", 1.75m)]);
    }

    [Fact]
    public void A_quote_in_another_currency_is_the_earnings_times_the_rate()
    {
        RateCard card = ARateCard.WithBlanksAt(100_000, PublishedLadders.UsColorworks(Currency.Of("VND"), 12_500));
        JobPrice price = Pricer.PriceJob(Of(card, Tees(24, White, Screens(1))) with { Currency = Usd, Rate = 0.0000413m }).Value;
        price.Earnings.ToContract().ShouldBe("3211500");
        price.Value.ToContract().ShouldBe("132.63");
        Money.Sum(price.Lines.Select(l => l.Amount), Usd).ShouldBe(price.Value);
    }

    [Theory]
    [InlineData("tee-heavy", PrintMethod.ScreenPrinting, 23, 1, "below-rate-minimum")]
    [InlineData("tee-heavy", PrintMethod.ScreenPrinting, 24, 7, "more-screens-than-rate")]
    [InlineData("tee-heavy", PrintMethod.ScreenPrinting, 24, null, "colours-needed")]
    [InlineData("tee-heavy", PrintMethod.Dtf, 24, null, "no-rate-for-method")]
    [InlineData("hoodie", PrintMethod.ScreenPrinting, 24, 1, "no-rate-for-blank")]
    public void What_the_card_cannot_price_is_refused(string blank, PrintMethod method, int pieces, int? colours, string code)
    {
        RateCard card = PublishedLists.UsColorworks with { Blanks = [ARateCard.Blank("tee-heavy", 4, Usd)] };
        JobPriceRequest request = Of(card, Line(1, blank, [Print("front", method, colours)], new VariantQuantity(White, "M", pieces)));
        Pricer.PriceJob(request).Refusal!.Code.ShouldBe(code);
        Pricer.ValueOf(JobOutline.Of(request.Lines).Value, card, Usd, 1, request.Zone, null).ShouldBeNull();
        Pricer.Ladder(request).ShouldBeEmpty();
        Pricer.Hint(request).ShouldBeNull();
    }

    [Fact]
    public void A_column_that_begins_later_is_refused_with_its_first_quantity()
    {
        Refusal refusal = Pricer.PriceJob(Of(PublishedLists.GrandPalace, Tees(24, White, Screens(2)))).Refusal!;
        (refusal.Code, refusal.Values["min"], refusal.Pointer).ShouldBe(("below-rate-minimum", 48, "/lines/0"));
    }

    [Fact]
    public void The_ladder_shows_every_step_of_the_published_list() =>
        Pricer.Ladder(Of(PublishedLists.UsColorworks, Tees(100, White, Screens(1)))).Select(s => s.Quantity).ShouldBe([24, 48, 72, 100, 144, 240, 360, 500, 1200, 2500, 5000, 10_000]);

    [Theory]
    [InlineData("DE", "tax.vat", "19")]
    [InlineData("AU", "tax.gst", "10")]
    [InlineData("US", "tax.not-included", "0")]
    [InlineData("XX", "tax.not-included", "0")]
    public void Tax_is_that_of_the_destination_or_said_not_to_be_included(string country, string code, string percent)
    {
        PriceLine tax = Pricer.Total([Priced(Dtg, Tees(1, White, Small))], Usd, new PlatformFeeRule(10), TaxRules.For(country)).Lines[^1];
        (tax.Code, tax.Values["percent"], tax.Values["country"]).ShouldBe((code, percent, country));
    }

    [Fact]
    public void The_platforms_fee_has_a_floor_and_leaves_freight_alone()
    {
        JobPriceRequest request = Of(Dtg, Tees(1, White, Small)) with { Zone = new ShippingZone("us", ["US"], new Money(9900, Usd), Money.Zero(Usd), 3) };
        JobPrice price = Pricer.PriceJob(request).Value;
        Pricer.Total([price], Usd, new PlatformFeeRule(10), TaxRules.For("US")).Of(PriceLineGroup.PlatformFee).ToContract().ShouldBe("1.20");
        Pricer.Total([price], Usd, new PlatformFeeRule(10, new Money(300, Usd)), TaxRules.For("US")).Of(PriceLineGroup.PlatformFee).ToContract().ShouldBe("3.00");
    }
}
