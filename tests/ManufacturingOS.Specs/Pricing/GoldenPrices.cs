using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;
using ManufacturingOS.Specs.Pricing.Builders;
using static ManufacturingOS.Specs.Pricing.Builders.ARequest;

namespace ManufacturingOS.Specs.Pricing;

/// <summary>Prices that shops have published or that follow from their lists by hand (facts: pricing 12).</summary>
public class GoldenPrices
{
    [Theory]
    [InlineData(24, "64.92")]
    [InlineData(47, "101.26")]
    [InlineData(48, "86.52")]
    [InlineData(144, "170.44")]
    [InlineData(500, "400.00")]
    public void Us_colorworks_one_colour_on_light(int pieces, string list) =>
        Priced(PublishedLists.UsColorworks, Tees(pieces, White, Screens(1))).ListPrice().ToContract().ShouldBe(list);

    [Theory]
    [InlineData(24, "135.72")]
    [InlineData(144, "325.56")]
    [InlineData(500, "655.00")]
    public void Us_colorworks_two_colours_on_dark(int pieces, string list) =>
        Priced(PublishedLists.UsColorworks, Tees(pieces, Black, Screens(2))).ListPrice().ToContract().ShouldBe(list);

    [Theory]
    [InlineData(24, "228.36")]
    [InlineData(144, "433.16")]
    [InlineData(1200, "1493.00")]
    public void Us_colorworks_four_colours_on_dark(int pieces, string list) =>
        Priced(PublishedLists.UsColorworks, Tees(pieces, Black, Screens(4))).ListPrice().ToContract().ShouldBe(list);

    [Theory]
    [InlineData(40, "86.52")]
    [InlineData(47, "86.52")]
    [InlineData(450, "400.00")]
    [InlineData(1100, "745.00")]
    public void The_price_is_that_of_the_next_step_where_the_next_step_is_cheaper(int pieces, string total) =>
        Priced(PublishedLists.UsColorworks, Tees(pieces, White, Screens(1))).Value.ToContract().ShouldBe(total);

    [Fact]
    public void At_47_pieces_one_more_costs_nothing()
    {
        LadderHint hint = Pricer.Hint(Of(PublishedLists.UsColorworks, Tees(47, White, Screens(1)))).ShouldNotBeNull();
        (hint.Add, hint.Quantity, hint.Saves.Amount, hint.Extra.Amount).ShouldBe((1, 48, 14.74m, 0m));
    }

    [Fact]
    public void Grand_palace_480_and_576_cost_the_same_and_need_no_hint()
    {
        Priced(PublishedLists.GrandPalaceRun, Tees(480, White, Screens(1))).Value.Amount.ShouldBe(576.00m);
        Priced(PublishedLists.GrandPalaceRun, Tees(576, White, Screens(1))).Value.Amount.ShouldBe(576.00m);
        Pricer.Hint(Of(PublishedLists.GrandPalaceRun, Tees(480, White, Screens(1)))).ShouldBeNull();
    }

    [Fact]
    public void Embroidery_of_10000_stitches_with_digitising()
    {
        QuoteLine two_dozen = Tees(24, White, Print("front", PrintMethod.Embroidery, 3, width: 100, height: 100));
        Priced(PublishedLists.Icsinks, two_dozen).ListPrice().Amount.ShouldBe(277.00m);
        Pricer.Hint(Of(PublishedLists.Icsinks, two_dozen)).ShouldNotBeNull().Quantity.ShouldBe(25);
        Priced(PublishedLists.Icsinks, Tees(25, White, Print("front", PrintMethod.Embroidery, 3, width: 100, height: 100))).Value.Amount.ShouldBe(262.50m);
    }

    [Theory]
    [InlineData(200, "13.50")]
    [InlineData(100, "0.00")]
    public void Large_embroidery_has_a_surcharge_by_stitches(int side, string surcharge) =>
        Priced(PublishedLists.PrintfulLargeEmbroidery, Tees(1, White, Print("front", PrintMethod.Embroidery, 3, width: side, height: side))).Sum("run.large").ToContract().ShouldBe(surcharge);

    [Theory]
    [InlineData(50, "550.00")]
    [InlineData(51, "510.00")]
    public void Saddle_hill_ten_inches_on_dark(int pieces, string list) =>
        Priced(PublishedLists.SaddleHill, Tees(pieces, Black, Print("front", PrintMethod.Dtg, width: 254, height: 200))).ListPrice().ToContract().ShouldBe(list);

    [Fact]
    public void Forty_long_sleeves_with_two_prints()
    {
        QuoteLine line = Line(1, "long-sleeve", [Screens(4), Screens(1, "back")], new VariantQuantity(White, "M", 40));
        JobPrice price = Priced(PublishedLists.Got2GetMyTees, line);
        price.Value.Amount.ShouldBe(626.00m);
        (price.Value.Amount / 40).ShouldBe(15.65m);
    }

    [Fact]
    public void Of_three_screens_two_are_waived_at_two_dozen()
    {
        JobPrice price = Priced(PublishedLists.Atomic, Tees(24, White, Screens(3)));
        price.Lines.Single(l => l.Code == "setup.screens").Count.ShouldBe(3);
        price.Lines.Single(l => l.Code == "setup.waiver").Count.ShouldBe(2);
        (price.Sum("setup.screens") + price.Sum("setup.waiver")).Amount.ShouldBe(15.00m);
    }

    [Fact]
    public void Four_colours_in_front_and_one_behind_are_five_screens() =>
        Priced(PublishedLists.GrandPalace, Tees(72, White, Screens(4), Screens(1, "back"))).Sum("setup.screens").Amount.ShouldBe(75.00m);

    [Fact]
    public void Two_colours_in_front_and_one_behind_are_three_screens() =>
        Priced(PublishedLists.GrandPalace, Tees(72, White, Screens(2), Screens(1, "back"))).Lines.Where(l => l.Code == "setup.screens").Sum(l => l.Count).ShouldBe(3);

    [Fact]
    public void Grand_palace_waives_screens_from_144_pieces_and_charges_second_locations_flat()
    {
        JobPrice few = Priced(PublishedLists.GrandPalace, Tees(144, White, Screens(3), Screens(2, "back")));
        few.Sum("setup.screens").Amount.ShouldBe(75.00m);
        few.Sum("setup.waiver").Amount.ShouldBe(-75.00m);
        few.Sum("run.further-location").Amount.ShouldBe(144.00m);
        Priced(PublishedLists.GrandPalace, Tees(144, White, Screens(4))).Sum("setup.waiver").Amount.ShouldBe(-30.00m);
    }

    [Fact]
    public void A_tee_and_its_parcel()
    {
        RateCard card = PublishedLists.PrintfulLargeEmbroidery.WithBlank(ARateCard.Blank("tee-light", 7.68m, Currency.Usd));
        JobPriceRequest request = Of(card, Line(1, "tee-light", [], new VariantQuantity(White, "M", 1))) with
        {
            Zone = new ShippingZone("us", ["US"], new Money(445, Currency.Usd), new Money(220, Currency.Usd), 4),
        };
        Pricer.PriceJob(request).Value.Value.Amount.ShouldBe(12.13m);
    }

    [Fact]
    public void Forgetting_the_underbase_would_quote_22_percent_too_little()
    {
        Priced(PublishedLists.UsColorworks, Tees(144, Black, Screens(2))).Value.Amount.ShouldBe(325.56m);
        // 2 × 25 of set-up, 144 × 1.26 at the column of the light garment, 144 × .15 of flash.
        (50m + (144 * 1.26m) + (144 * 0.15m)).ShouldBe(253.04m);
    }

    [Fact]
    public void Three_screens_and_144_pieces_take_48_6_minutes_of_an_automatic_press()
    {
        var press = new Capability(PrintMethod.ScreenPrinting, ["tee-heavy"], new(3810), new(4320), 24, 10_000, 6, SetupMinutes: 9, PiecesPerHour: 400);
        // Booked in whole minutes, rounded up.
        press.Minutes(setups: 3, pieces: 144, locations: 1).ShouldBe(49);
    }
}
