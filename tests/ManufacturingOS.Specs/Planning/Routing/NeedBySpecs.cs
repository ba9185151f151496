using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Routing;

/// <summary>Offered on Monday the 2nd and accepted by Wednesday the 4th.</summary>
public sealed class NeedBySpecs
{
    private static readonly RushStep[] Rush = [new(5, 30, new Money(1000, Currency.Usd)), new(3, 60, new Money(1000, Currency.Usd))];

    /// <summary>Ten workdays to Wednesday the 18th, two business days to Friday the 20th.</summary>
    private static readonly AManufacturer Slow = new("slow") { Run = 1, LeadDays = 10, TransitDays = 2 };

    /// <summary>Five workdays to Wednesday the 11th, there on Friday the 13th.</summary>
    private static readonly AManufacturer Quick = new("quick") { Run = 2, LeadDays = 5, TransitDays = 2 };

    [Fact]
    public void Plans_that_keep_the_day_are_preferred_to_cheaper_ones_that_do_not()
    {
        var market = new AMarket(Slow, Quick);
        QuoteRequest request = ARequest.For(50).By(new DateOnly(2026, 3, 13));

        IReadOnlyList<QuoteOption> options = market.Plan(request);

        options.ShouldHold(request, market);
        options.ShouldHaveSingleItem().Houses().ShouldBe(["quick"]);
        market.Plan(ARequest.For(50).By(new DateOnly(2026, 3, 20))).Best(QuoteOptionKind.Cheapest).Houses().ShouldBe(["slow"]);
    }

    [Fact]
    public void A_house_is_hurried_only_when_the_day_demands_it_and_no_further_than_it_demands()
    {
        var market = new AMarket(Quick with { Rush = Rush });
        QuoteOption calm = market.Plan(ARequest.For(50).By(new DateOnly(2026, 3, 13))).Single();
        QuoteOption hurried = market.Plan(ARequest.For(50).By(new DateOnly(2026, 3, 12))).Single();
        QuoteOption fastest = market.Plan(ARequest.For(50).By(new DateOnly(2026, 3, 10))).Single();

        calm.Reason("reason.rush").ShouldBeNull();
        hurried.MeetsNeedBy.ShouldBeTrue();
        hurried.PromisedOn.ShouldBe(new DateOnly(2026, 3, 12));
        hurried.Reason("reason.rush")!.Values["percent"].ShouldBe("30");
        fastest.PromisedOn.ShouldBe(new DateOnly(2026, 3, 10));
        fastest.Reason("reason.rush")!.Values["percent"].ShouldBe("60");
        calm.Total.ShouldBeLessThan(hurried.Total);
        hurried.Total.ShouldBeLessThan(fastest.Total);
    }

    [Fact]
    public void A_house_that_need_not_hurry_wins_when_it_is_cheaper_than_haste()
    {
        var market = new AMarket(Slow with { Rush = [new RushStep(10, 100, Money.Zero(Currency.Usd)), new RushStep(3, 200, Money.Zero(Currency.Usd))] }, Quick);

        QuoteOption option = market.Plan(ARequest.For(50).By(new DateOnly(2026, 3, 13))).Best(QuoteOptionKind.Cheapest);

        option.Houses().ShouldBe(["quick"]);
        option.Reason("reason.rush").ShouldBeNull();
    }

    [Fact]
    public void A_day_that_nobody_can_keep_is_answered_with_the_earliest_day_and_its_price()
    {
        var market = new AMarket(Slow, Quick with { Rush = Rush });
        QuoteRequest request = ARequest.For(50).By(new DateOnly(2026, 3, 5));

        IReadOnlyList<QuoteOption> options = market.Plan(request);

        // Two workdays after Wednesday the 4th are Friday the 6th, two business days later is Tuesday the 10th.
        options.ShouldHold(request, market);
        options.ShouldAllBe(o => !o.MeetsNeedBy);
        QuoteOption earliest = options.Best(QuoteOptionKind.Fastest);
        earliest.PromisedOn.ShouldBe(new DateOnly(2026, 3, 10));
        earliest.Reason("reason.earliest")!.Values.ShouldBe(
            new Dictionary<string, string> { ["date"] = "2026-03-10", ["total"] = earliest.Total.ToString() },
            ignoreOrder: true
        );
        options.Best(QuoteOptionKind.Cheapest).Houses().ShouldBe(["slow"]);
        options.Best(QuoteOptionKind.Cheapest).Reason("reason.earliest").ShouldBeNull();
    }

    [Fact]
    public void The_earliest_day_that_is_named_can_really_be_had()
    {
        var market = new AMarket(Slow, Quick with { Rush = Rush });
        DateOnly earliest = market.Plan(ARequest.For(50).By(AMarket.Today)).Best(QuoteOptionKind.Fastest).PromisedOn;

        market.Plan(ARequest.For(50).By(earliest)).ShouldAllBe(o => o.MeetsNeedBy);
        market.Plan(ARequest.For(50).By(earliest.AddDays(-1))).ShouldAllBe(o => !o.MeetsNeedBy);
    }

    [Fact]
    public void Haste_does_not_help_when_the_press_is_full()
    {
        var house = Quick with { Rush = Rush, MinutesPerWeek = 600 };
        var full = new Manufacturing(house);

        QuoteOption option = full.Market.Plan(ARequest.For(50).By(new DateOnly(2026, 3, 11))).Single();

        option.MeetsNeedBy.ShouldBeFalse();
        option.Jobs.Single().Week.ShouldBe(AMarket.Today.AddDays(7));
        option.PromisedOn.ShouldBe(new DateOnly(2026, 3, 17));
    }

    /// <summary>A market whose only house is booked out this week.</summary>
    private sealed record Manufacturing(AManufacturer House)
    {
        public AMarket Market =>
            new(House)
            {
                Use = new([new(House.Id, Domain.Catalog.PrintMethods.PrintMethod.ScreenPrinting, AMarket.Today, House.MinutesPerWeek)]),
            };
    }
}
