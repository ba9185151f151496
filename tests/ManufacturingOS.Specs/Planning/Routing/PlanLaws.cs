using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Routing;

/// <summary>What holds of every plan in every small market.</summary>
public sealed class PlanLaws
{
    [Fact]
    public void Every_option_makes_exactly_what_was_asked_within_limits_and_free_press_time()
    {
        int planned = 0;
        int shared = 0;
        RandomMarkets.Hold(
            (market, request) =>
            {
                Outcome<IReadOnlyList<QuoteOption>> outcome = market.Ask(request);
                if (outcome.IsOk)
                {
                    outcome.Value.ShouldHold(request, market);
                    planned++;
                    shared += outcome.Value.Any(o => o.Jobs.Count > 1) ? 1 : 0;
                }
            },
            tests: 400
        );

        // The law says nothing where nothing is planned: enough of the markets must be able to.
        planned.ShouldBeGreaterThan(200);
        shared.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Every_day_asked_for_is_kept_or_answered_with_the_earliest_one() =>
        RandomMarkets.Hold(
            (market, request) =>
            {
                for (int days = 0; days <= 32; days += 8)
                {
                    QuoteRequest by = request.By(AMarket.Today.AddDays(days));
                    if (market.Ask(by) is { IsOk: true } outcome)
                    {
                        outcome.Value.ShouldHold(by, market);
                        bool isKept = outcome.Value.Any(o => o.MeetsNeedBy);
                        outcome.Value.ShouldAllBe(o => o.MeetsNeedBy == isKept);
                        outcome.Value.Count(o => o.Reason("reason.earliest") is not null).ShouldBe(isKept ? 0 : 1);
                    }
                }
            },
            tests: 150
        );

    [Fact]
    public void The_order_of_manufacturers_and_lines_does_not_matter() =>
        RandomMarkets.Hold(
            (market, request) =>
            {
                var turned = new AMarket([.. market.Houses.Reverse()]) { Use = market.Use };

                Seen(turned.Ask(request with { Lines = [.. request.Lines.Reverse()] })).ShouldBe(Seen(market.Ask(request)));
            }
        );

    [Fact]
    public void The_same_question_has_the_same_answer() => RandomMarkets.Hold((market, request) => Seen(market.Ask(request)).ShouldBe(Seen(market.Ask(request))), tests: 100);

    [Fact]
    public void Another_manufacturer_never_makes_the_cheapest_option_dearer() =>
        RandomMarkets.Hold(
            (market, request) =>
            {
                var without = new AMarket(market.Houses[1..]) { Use = market.Use };
                if (without.Ask(request) is { IsOk: true } before)
                {
                    ShouldNotBeDearer(market.Plan(request), before.Value);
                }
            },
            tests: 400
        );

    [Fact]
    public void A_later_day_never_takes_an_option_away_and_never_makes_the_cheapest_dearer() =>
        RandomMarkets.Hold(
            (market, request) =>
            {
                for (int days = 8; days < 40; days += 4)
                {
                    if (market.Ask(request.By(AMarket.Today.AddDays(days))) is not { IsOk: true } sooner || !sooner.Value[0].MeetsNeedBy)
                    {
                        continue;
                    }

                    IReadOnlyList<QuoteOption> later = market.Plan(request.By(AMarket.Today.AddDays(days + 4)));
                    later.ShouldAllBe(o => o.MeetsNeedBy);
                    later.SelectMany(o => o.Kinds).Except([QuoteOptionKind.Split]).Order().ShouldBe(sooner.Value.SelectMany(o => o.Kinds).Except([QuoteOptionKind.Split]).Order());
                    ShouldNotBeDearer(later, sooner.Value);
                }
            },
            tests: 150
        );

    /// <summary>Exact while lines stay whole; where a line is split the search looks at the likely quantities only: one percent is allowed.</summary>
    private static void ShouldNotBeDearer(IReadOnlyList<QuoteOption> after, IReadOnlyList<QuoteOption> before)
    {
        QuoteOption cheapest = before.Best(QuoteOptionKind.Cheapest);
        bool isSplit = cheapest.Jobs.SelectMany(j => j.Parts).GroupBy(p => p.Line).Any(g => g.Count() > 1);
        decimal limit = cheapest.Total.Amount * (isSplit ? 1.01m : 1m);
        after.Best(QuoteOptionKind.Cheapest).Total.Amount.ShouldBeLessThanOrEqualTo(limit);
    }

    private static string Seen(Outcome<IReadOnlyList<QuoteOption>> outcome) => outcome.Match(options => string.Join('\n', options.Select(o => o.Seen())), refusal => refusal.Code);
}
