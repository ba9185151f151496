using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>The glossary and the code use the same words.</summary>
public sealed partial class Glossary
{
    /// <summary>Words that people of the trade expect to find explained.</summary>
    private static readonly string[] Trade =
    [
        "Blank", "Blank variant", "Placement", "Print area", "Print method", "Design", "Artwork", "Print file", "Preflight", "Finding", "Mockup", "Proof", "Quote", "Quote option", "Price breakdown",
        "Quantity break", "Set-up charge", "overage", "Order", "Order line", "Job", "Job ticket", "Production run", "Pool", "Gang sheet", "imposition", "Capability", "Rate card", "Pool tariff", "Capacity",
        "Lead time", "Routing", "split", "Shipment", "Parcel", "Tracking event", "Held funds", "Payout", "Platform fee", "Refund", "Dispute", "Claim", "Scorecard", "Case",
    ];

    private static readonly string[][] Rows = [.. Repository.Read("docs/glossary.md").Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| word", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal)).Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    private static readonly HashSet<string> Named = [.. Rows.SelectMany(r => TypeName().Matches(r[2])).Select(m => m.Groups["name"].Value)];

    private static readonly HashSet<string> Public = [.. typeof(Money).Assembly.GetExportedTypes().Where(t => !t.IsNested).Select(t => t.Name.Split('`')[0])];

    [Fact]
    public void Every_public_type_of_the_domain_is_in_the_glossary()
    {
        Public.Except(Named).Order().ShouldBeEmpty("add them to a row of docs/glossary.md");
    }

    [Fact]
    public void Every_type_in_the_glossary_is_in_the_domain()
    {
        Named.Except(Public).Order().ShouldBeEmpty("docs/glossary.md names what is gone");
    }

    [Fact]
    public void The_words_of_the_trade_are_explained()
    {
        HashSet<string> words = [.. Rows.SelectMany(r => r[0].Split(',', StringSplitOptions.TrimEntries)).Select(w => w.Split(" (")[0])];

        Trade.Except(words).ShouldBeEmpty();
        Rows.Where(r => r.Length != 4 || r[3].Length < 20).Select(r => r[0]).ShouldBeEmpty("every word has a meaning");
    }

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();
}
