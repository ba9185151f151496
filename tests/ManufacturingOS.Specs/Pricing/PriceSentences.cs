using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;
using ManufacturingOS.Specs.Architecture;
using ManufacturingOS.Specs.Pricing.Builders;

namespace ManufacturingOS.Specs.Pricing;

/// <summary>Every code that a price can hold has its sentence and its reason, and they name only what the line carries.</summary>
public sealed partial class PriceSentences
{
    private static readonly Dictionary<string, string> Sentences = TextFile.Named("PriceText").Entries.ToDictionary(e => e.Key, e => e.Value);

    [Fact]
    public void Every_line_can_be_said_with_what_it_carries()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (PriceLine line in Lines())
        {
            foreach (string key in new[] { line.Code, line.Code + ".why" })
            {
                if (!Sentences.TryGetValue(key, out string? sentence))
                {
                    wrong.Add($"{key} has no sentence");
                    continue;
                }

                foreach (string name in Placeholder().Matches(sentence).Select(m => m.Groups["name"].Value).Where(n => n != "count" && !line.Values.ContainsKey(n)))
                {
                    wrong.Add($"{key} does not know {name}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_of_the_rules_is_seen_in_some_price()
    {
        // What the rules write, read from their sources: a code that no price ever shows is dead, or not tried here.
        IEnumerable<string> written = Repository
            .Files("src/ManufacturingOS.Pricing", ".cs")
            .SelectMany(f => Code().Matches(Repository.Read(f)).Select(m => m.Groups["code"].Value))
            .Distinct();
        written.Except(Lines().Select(l => l.Code)).ToArray().ShouldBeEmpty();
    }

    private static IEnumerable<PriceLine> Lines()
    {
        foreach (JobPriceRequest job in Chance.Cases(AnyJob.That(), 2000))
        {
            JobPrice price = Pricer.PriceJob(job).Value;
            string country = job.WorkdaysToDispatch switch
            {
                0 => "DE",
                1 => "AU",
                2 => "JP",
                _ => "US",
            };
            foreach (PriceLine line in Pricer.Total([price], job.Currency, new PlatformFeeRule(9), TaxRules.For(country)).Lines)
            {
                yield return line;
            }
        }

        foreach (PriceLine line in ARequest.Priced(ARateCard.With(PublishedLists.GrandPalaceRate with { Setup = new(Money.Zero(Currency.Usd), [], new Money(900, Currency.Usd)) }), ARequest.Tees(24, ARequest.White, ARequest.Screens(1))).Lines)
        {
            yield return line;
        }
    }

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"(?<code>(?:setup|run|blank|rush|minimum|freight|platform|tax)\\.[a-z-]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
