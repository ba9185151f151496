using System.Text.RegularExpressions;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>What the code says by a code, a person reads as a sentence: so every code has one.</summary>
public sealed partial class Codes
{
    [Fact]
    public void Every_refusal_has_a_sentence()
    {
        SourceText.Of("src").SelectMany(RefusalCodes).Distinct().Except(TextFile.Named("RefusalText").Keys).Order().ShouldBeEmpty();
    }

    [Fact]
    public void Every_price_line_has_a_sentence()
    {
        Literals("src/ManufacturingOS.Pricing/Rules", PriceCode()).Concat(Literals("src/ManufacturingOS.Pricing/TaxRules.cs", PriceCode()))
            .Except(TextFile.Named("PriceText").Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_of_a_plan_has_a_sentence()
    {
        Literals("src", ReasonCode()).Except(TextFile.Named("ReasonText").Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Every_entry_of_a_timeline_has_a_sentence()
    {
        SourceText.Of("src").Where(f => f.Text.Contains(".Tell(", StringComparison.Ordinal)).SelectMany(f => f.Literals).Where(l => TimelineCode().IsMatch(l))
            .Distinct().Except(TextFile.Named("TimelineText").Keys).Order().ShouldBeEmpty();
    }

    /// <summary>The first argument of <c>Refusal.Invalid(…)</c> and its like, the second of <c>new Refusal(…)</c>: literals and named constants.</summary>
    private static IEnumerable<string> RefusalCodes(SourceText file) =>
        file.Calls("Refusal.Invalid", "Refusal.NotFound", "Refusal.Conflict", "Refusal.Forbidden").Select(arguments => arguments[0])
            .Concat(file.Calls("new Refusal", "new").Where(arguments => arguments.Count > 1 && arguments[0].StartsWith("RefusalKind.", StringComparison.Ordinal)).Select(arguments => arguments[1]))
            .SelectMany(file.StringsIn);

    private static IEnumerable<string> Literals(string path, Regex shape) =>
        SourceText.Of(path).SelectMany(f => f.Literals).Where(l => shape.IsMatch(l)).Distinct().Order();

    [GeneratedRegex(@"^[a-z]+\.[a-z-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PriceCode();

    [GeneratedRegex(@"^reason\.[a-z-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReasonCode();

    [GeneratedRegex(@"^(order|job|shipment|claim|refund|pool|payout)\.[a-z_]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimelineCode();
}
