using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Routing;

/// <summary>Five hundred houses: what is chosen is really the best, found by asking each one by itself.</summary>
public sealed class LargeMarketSpecs
{
    private static readonly string[] Countries = ["US", "MX", "CN", "DE", "VN", "PT", "PL", "TR", "IN", "GB"];

    private static readonly AMarket Market = new([.. Enumerable.Range(0, 500).Select(House)]);

    private static readonly QuoteRequest Request = ARequest.Of(
        ARequest.Line(1, 96, colour: "black"),
        ARequest.Line(2, 48, "hoodie"),
        ARequest.Line(3, 30, "tee-heavy", PrintMethod.Dtf)
    );

    [Fact]
    public void The_options_hold_and_lie_within_the_limits_of_their_houses() => Market.Plan(Request).ShouldHold(Request, Market);

    [Fact]
    public void Nobody_alone_is_cheaper_than_the_cheapest_or_faster_than_the_fastest()
    {
        IReadOnlyList<QuoteOption> options = Market.Plan(Request);
        List<QuoteOption> alone = [];
        foreach (AManufacturer house in Market.Houses)
        {
            if (new AMarket(house).Ask(Request) is { IsOk: true } outcome)
            {
                alone.Add(outcome.Value[0]);
            }
        }

        alone.Count.ShouldBeGreaterThan(30);
        options.Best(QuoteOptionKind.Cheapest).Total.ShouldBeLessThanOrEqualTo(alone.Min(o => o.Total));
        options.Best(QuoteOptionKind.Fastest).PromisedOn.ShouldBeLessThanOrEqualTo(alone.Min(o => o.PromisedOn));
    }

    [Fact]
    public void No_pair_of_houses_shares_the_lines_for_less_than_the_cheapest_option()
    {
        Money cheapest = Market.Plan(Request).Best(QuoteOptionKind.Cheapest).Total;

        for (int alone = 0; alone < 3; alone++)
        {
            QuoteLine[] first = [Request.Lines[alone]];
            QuoteLine[] rest = [.. Request.Lines.Where((_, i) => i != alone)];
            (Least(first) + Least(rest)).ShouldBeGreaterThanOrEqualTo(cheapest);
        }
    }

    [Fact]
    public void A_day_is_kept_by_every_option_where_any_house_keeps_it()
    {
        QuoteRequest request = Request.By(new DateOnly(2026, 3, 13));

        IReadOnlyList<QuoteOption> options = Market.Plan(request);

        options.ShouldHold(request, Market);
        options.ShouldAllBe(o => o.MeetsNeedBy);
    }

    /// <summary>The least that one house takes for the lines, the fee included.</summary>
    private static Money Least(IReadOnlyList<QuoteLine> lines)
    {
        JobOutline outline = JobOutline.Of(lines).Value;
        return Market
            .Directory.Manufacturers.Where(m => lines.All(l => m.Capabilities.Any(c => c.Method == l.Decorations[0].Method && c.Blanks.Contains(l.Blank.Value[4..]) && c.MinPieces <= l.Quantity)))
            .Select(m => Pricer.CostOf(outline, m.RateCard, Currency.Usd, m.Currency == Currency.Usd ? 1 : 1.1m, m.Shipping.ZoneFor("US")!, null))
            .Where(cost => cost is not null)
            .Min(cost => cost!.Value.Value + Money.Round(cost.Value.Production.Amount / 10, Currency.Usd));
    }

    private static AManufacturer House(int i) =>
        new($"h{i:000}")
        {
            Country = Countries[i % 10],
            Currency = i % 3 == 0 ? Currency.Eur : Currency.Usd,
            Methods = (i % 5) switch
            {
                0 => [PrintMethod.ScreenPrinting, PrintMethod.Dtf],
                1 => [PrintMethod.Dtf],
                2 => [PrintMethod.Embroidery],
                3 => [PrintMethod.ScreenPrinting],
                _ => [PrintMethod.ScreenPrinting, PrintMethod.Dtf, PrintMethod.Embroidery],
            },
            Blanks = i % 7 == 0 ? ["tee-heavy"] : ["tee-heavy", "hoodie"],
            Run = 1 + (i * 37 % 200 / 100m),
            BlankPrice = 3 + (i * 53 % 300 / 100m),
            SetupCents = i * 71 % 3000,
            FreightCents = 400 + (i * 89 % 2000),
            LeadDays = 2 + (i * 13 % 10),
            TransitDays = 2 + (i * 17 % 12),
            MinPieces = 1 + (i % 3 * 12),
            MinutesPerWeek = 600 + (i * 41 % 2000),
        };
}
