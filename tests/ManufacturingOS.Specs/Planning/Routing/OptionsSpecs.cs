using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Routing;

public sealed class OptionsSpecs
{
    private static readonly AManufacturer Cheap = new("cheap") { Country = "CN", Run = 1.00m, LeadDays = 10, TransitDays = 12 };
    private static readonly AManufacturer Fast = new("fast") { Country = "MX", Run = 3.00m, LeadDays = 2, TransitDays = 2 };
    private static readonly AManufacturer Near = new("near") { Country = "US", Run = 2.50m, LeadDays = 6, TransitDays = 2 };

    [Fact]
    public void Cheapest_fastest_and_nearest_each_get_an_option_of_their_own()
    {
        var market = new AMarket(Cheap, Fast, Near);

        IReadOnlyList<QuoteOption> options = market.Plan(ARequest.For(50));

        options.ShouldHold(ARequest.For(50), market);
        options.Count.ShouldBe(3);
        options.Best(QuoteOptionKind.Cheapest).Houses().ShouldBe(["cheap"]);
        options.Best(QuoteOptionKind.Fastest).Houses().ShouldBe(["fast"]);
        options.Best(QuoteOptionKind.Nearest).Houses().ShouldBe(["near"]);
        options[0].Kinds.ShouldBe([QuoteOptionKind.Cheapest]);
    }

    [Fact]
    public void A_plan_that_is_best_at_everything_is_one_option_with_every_kind()
    {
        QuoteOption option = new AMarket(new AManufacturer("a"), new AManufacturer("b") { Run = 9, LeadDays = 9 }).Plan(ARequest.For(50)).ShouldHaveSingleItem();

        option.Houses().ShouldBe(["a"]);
        option.Kinds.ShouldBe([QuoteOptionKind.Cheapest, QuoteOptionKind.Fastest, QuoteOptionKind.Nearest]);
    }

    [Fact]
    public void Each_option_says_why()
    {
        IReadOnlyList<QuoteOption> options = new AMarket(Cheap, Fast, Near).Plan(ARequest.For(50));
        QuoteOption cheapest = options.Best(QuoteOptionKind.Cheapest);
        QuoteOption fastest = options.Best(QuoteOptionKind.Fastest);

        Money next = options.Where(o => o != cheapest).Min(o => o.Total);
        cheapest.Reason("reason.cheapest")!.Values["saves"].ShouldBe((next - cheapest.Total).ToString());
        DateOnly later = options.Where(o => o != fastest).Min(o => o.PromisedOn);
        fastest.Reason("reason.fastest")!.Values["days"].ShouldBe((later.DayNumber - fastest.PromisedOn.DayNumber).ToString(null, null));
        options.Best(QuoteOptionKind.Nearest).Reason("reason.near")!.Values["country"].ShouldBe("US");
        cheapest.Reason("reason.capacity-free")!.Values["week"].ShouldBe("2026-03-02");
        cheapest.Reason("reason.score")!.Values["score"].ShouldBe(Scorecard.New.Score.ToString(null, null));
        options.ShouldAllBe(o => o.Reason("reason.only-one") == null);
    }

    [Fact]
    public void The_only_house_that_can_is_said_to_be_the_only_one() =>
        new AMarket(Near).Plan(ARequest.For(50)).Single().Reason("reason.only-one").ShouldNotBeNull();

    [Fact]
    public void Among_equal_prices_the_better_score_is_chosen_and_among_equal_scores_the_first_by_id()
    {
        var good = new Scorecard(100, 100, 1000, 1000, 100, 100);

        new AMarket(new AManufacturer("a"), new AManufacturer("z") { Scorecard = good }).Plan(ARequest.For(50)).Single().Houses().ShouldBe(["z"]);
        new AMarket(new AManufacturer("z"), new AManufacturer("a")).Plan(ARequest.For(50)).Single().Houses().ShouldBe(["a"]);
    }

    [Fact]
    public void A_price_in_another_currency_is_compared_at_the_platforms_rate()
    {
        var euro = new AManufacturer("euro") { Currency = Currency.Eur };
        var dollar = new AManufacturer("dollar");

        QuoteOption option = new AMarket(euro, dollar).Plan(ARequest.For(50)).Best(QuoteOptionKind.Cheapest);

        option.Houses().ShouldBe(["dollar"]);
        PlannedJob job = new AMarket(euro).Plan(ARequest.For(50)).Single().Jobs.Single();
        job.Earnings.Currency.ShouldBe(Currency.Eur);
        job.Value.Currency.ShouldBe(Currency.Usd);
        job.Rate.ShouldBe(1.1m);
    }

    [Fact]
    public void A_house_whose_currency_has_no_rate_is_not_planned_with()
    {
        var market = new AMarket(new AManufacturer("yen") { Currency = Currency.Of("JPY") }, Near);

        market.Plan(ARequest.For(50)).Single().Houses().ShouldBe(["near"]);
    }

    [Fact]
    public void A_house_takes_each_print_to_the_press_that_is_large_enough()
    {
        var jumbo = new Capability(PrintMethod.ScreenPrinting, ["tee-heavy"], new Tenths(4000), new Tenths(4000), 1, 1000, 6, SetupMinutes: 30, PiecesPerHour: 30);
        var market = new AMarket(Near with { MaxMillimetres = 150, MorePresses = [jumbo] });

        // Two screens: 10 minutes each and a piece a minute on the small press, 30 minutes each and two minutes a piece on the large one.
        market.Plan(Of(millimetres: 100)).Single().Jobs.Single().Minutes.Single().Minutes.ShouldBe(70);
        market.Plan(Of(millimetres: 200)).Single().Jobs.Single().Minutes.Single().Minutes.ShouldBe(160);

        static QuoteRequest Of(int millimetres) => ARequest.Of(ARequest.Line(1, 50).With(ARequest.Print(PrintMethod.ScreenPrinting, millimetres: millimetres)));
    }

    [Fact]
    public void The_fee_on_production_counts_when_the_cheapest_is_chosen()
    {
        // Without a fee the house with dear freight is 1.50 cheaper; a fifth on production makes it the other way round.
        var freight = new AManufacturer("freight") { BlankPrice = 1, Run = 1, SetupCents = 0, FreightCents = 2500, TransitDays = 5 };
        var production = new AManufacturer("production") { BlankPrice = 3, Run = 1, SetupCents = 0, FreightCents = 600 };

        new AMarket(freight, production) { Fee = new PlatformFeeRule(0) }.Plan(ARequest.For(10)).Best(QuoteOptionKind.Cheapest).Houses().ShouldBe(["production"]);
        new AMarket(freight, production) { Fee = new PlatformFeeRule(50) }.Plan(ARequest.For(10)).Best(QuoteOptionKind.Cheapest).Houses().ShouldBe(["freight"]);
    }

    [Fact]
    public void An_option_made_by_one_house_has_its_ladder_and_its_hint()
    {
        QuoteOption option = new AMarket(Near with { Break = 72 }).Plan(ARequest.For(70)).Single();

        option.Ladder.ShouldNotBeEmpty();
        option.Ladder.Select(s => s.Quantity).ShouldContain(72);
        option.Hint.ShouldNotBeNull().Quantity.ShouldBe(72);
    }
}
