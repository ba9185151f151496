using FsCheck;
using FsCheck.Fluent;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;
using ManufacturingOS.Specs.Pricing.Builders;
using static ManufacturingOS.Specs.Pricing.Builders.Chance;

namespace ManufacturingOS.Specs.Pricing;

/// <summary>What holds for every price, tried on ten thousand by chance (always the same ones).</summary>
public class PriceLaws
{
    [Fact]
    public void One_piece_more_of_anything_never_costs_less() =>
        Holds(
            from job in AnyJob.That() from line in Gen.Choose(0, 2) from variant in Gen.Choose(0, 2) from more in Gen.Choose(1, 40) select (job, line, variant, more),
            c => Value(c.job) <= Value(c.job with { Lines = WithMore(c.job.Lines, c.line, c.variant, c.more) })
        );

    [Fact]
    public void The_price_of_a_piece_never_rises_with_the_quantity() =>
        Holds(
            from job in AnyJob.OfOneVariant() from more in Gen.Choose(1, 60) select (job, more),
            c =>
            {
                long few = c.job.Lines[0].Quantity;
                long many = few + c.more;
                long fewCost = Value(c.job).MinorUnits;
                long manyCost = Value(c.job with { Lines = WithMore(c.job.Lines, 0, 0, c.more) }).MinorUnits;
                // Each total is rounded by at most half a cent.
                return 2 * manyCost * few <= (2 * fewCost * many) + few + many;
            }
        );

    [Fact]
    public void Lines_sum_to_the_value_and_the_value_is_the_earnings_in_the_quotes_currency() =>
        Holds(
            AnyJob.That(),
            job =>
            {
                JobPrice price = Pricer.PriceJob(job).Value;
                return Money.Sum(price.Lines.Select(l => l.Amount), job.Currency) == price.Value && price.Value == Money.Round(price.Earnings.Amount * job.Rate, job.Currency);
            }
        );

    [Fact]
    public void Comparing_gives_the_same_value_as_pricing() =>
        Holds(AnyJob.That(), job => Pricer.ValueOf(JobOutline.Of(job.Lines).Value, job.Card, job.Currency, job.Rate, job.Zone, job.WorkdaysToDispatch) == Value(job));

    [Fact]
    public void The_order_of_lines_decorations_and_variants_does_not_matter() =>
        Holds(
            AnyJob.That(),
            job =>
            {
                JobPrice one = Pricer.PriceJob(job).Value;
                JobPrice other = Pricer.PriceJob(job with { Lines = [.. job.Lines.Reverse().Select(Reversed)] }).Value;
                return one.Value == other.Value && one.Lines.Select(Key).SequenceEqual(other.Lines.Select(Key));
            }
        );

    [Fact]
    public void Colours_and_sizes_reach_a_step_together() =>
        Holds(
            AnyJob.OfOneVariant(),
            job =>
            {
                QuoteLine line = job.Lines[0];
                int some = line.Quantity / 2;
                // Navy and black are both dark and dyed, M and L have no upcharge.
                VariantQuantity[] whole = [new("navy", "M", line.Quantity)];
                VariantQuantity[] split = [new("navy", "M", line.Quantity - some), new("black", "L", some)];
                if (line.Blank.Value == "blk_tote")
                {
                    (whole, split) = ([new("navy", "one-size", line.Quantity)], [new("navy", "one-size", line.Quantity - some), new("black", "one-size", some)]);
                }

                return Value(job with { Lines = [line with { Variants = whole }] }) == Value(job with { Lines = [line with { Variants = split }] });
            }
        );

    [Fact]
    public void Set_up_is_charged_once_however_many_lines_carry_the_design() =>
        Holds(
            AnyJob.OfOneVariant(),
            job =>
            {
                QuoteLine line = job.Lines[0];
                QuoteLine[] twice = [line, line with { Number = 2 }];
                QuoteLine doubled = line with { Variants = [line.Variants[0] with { Quantity = 2 * line.Quantity }] };
                return Value(job with { Lines = twice }) == Value(job with { Lines = [doubled] });
            }
        );

    [Fact]
    public void The_ladder_never_falls_and_holds_the_asked_quantity() =>
        Holds(
            AnyJob.That(),
            job =>
            {
                IReadOnlyList<LadderStep> ladder = Pricer.Ladder(job);
                Money production = Money.Sum(Pricer.PriceJob(job).Value.Lines.Where(l => l.Group == PriceLineGroup.Production).Select(l => l.Amount), job.Currency);
                return ladder.Zip(ladder.Skip(1)).All(pair => pair.First.Quantity < pair.Second.Quantity && pair.First.Total <= pair.Second.Total)
                    && ladder.Single(s => s.Quantity == job.Lines.Sum(l => l.Quantity)).Total == production;
            },
            many: 1000
        );

    [Fact]
    public void A_hint_names_more_pieces_that_cost_what_it_says() =>
        Holds(
            AnyJob.OfOneVariant(),
            job =>
            {
                if (Pricer.Hint(job) is not { } hint)
                {
                    return Pricer.PriceJob(job).Value.Lines.All(l => !l.Code.EndsWith(".envelope", StringComparison.Ordinal));
                }

                Money then = Value(job with { Lines = WithMore(job.Lines, 0, 0, hint.Add) });
                return hint.Add > 0 && hint.Quantity == job.Lines[0].Quantity + hint.Add && hint.Saves.MinorUnits >= 0 && hint.Extra == then - Value(job);
            }
        );

    [Fact]
    public void Fee_and_tax_stand_in_the_total() =>
        Holds(
            from one in AnyJob.That() from percent in Gen.Choose(0, 25) from tax in Gen.Choose(0, 27) select (one, percent, tax),
            c =>
            {
                JobPrice price = Pricer.PriceJob(c.one).Value;
                PriceBreakdown whole = Pricer.Total([price, price], c.one.Currency, new PlatformFeeRule(c.percent), new TaxRule("tax.vat", "DE", c.tax));
                Money fee = whole.Of(PriceLineGroup.PlatformFee);
                return fee == Money.Round(whole.Of(PriceLineGroup.Production).Amount * c.percent / 100, c.one.Currency)
                    && whole.Of(PriceLineGroup.Tax) == Money.Round((price.Value + price.Value + fee).Amount * c.tax / 100, c.one.Currency)
                    && whole.Total == price.Value + price.Value + fee + whole.Of(PriceLineGroup.Tax);
            }
        );

    [Fact]
    public void The_envelope_takes_something_off_in_a_good_part_of_the_cases()
    {
        // Else the laws above would hold of nothing.
        int bites = Cases(AnyJob.That(), 1000).Count(job => Pricer.PriceJob(job).Value.Lines.Any(l => l.Code == "run.envelope"));
        bites.ShouldBeGreaterThan(100);
    }

    private static Money Value(JobPriceRequest job) => Pricer.PriceJob(job).Value.Value;

    private static (string, int?, decimal, Money) Key(PriceLine line) => (line.Code, line.Line, line.Count, line.Amount);

    private static QuoteLine Reversed(QuoteLine line) => line with { Decorations = [.. line.Decorations.Reverse()], Variants = [.. line.Variants.Reverse()] };

    private static QuoteLine[] WithMore(IReadOnlyList<QuoteLine> lines, int line, int variant, int more)
    {
        int atLine = line % lines.Count;
        int atVariant = variant % lines[atLine].Variants.Count;
        return
        [
            .. lines.Select((l, i) => i != atLine ? l : l with { Variants = [.. l.Variants.Select((v, j) => j != atVariant ? v : v with { Quantity = v.Quantity + more })] }),
        ];
    }
}
