using System.Text.RegularExpressions;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>One design language: colours have names, and only one file says what they look like.</summary>
public sealed partial class Styles
{
    private const string Tokens = "wwwroot-assets/css/tokens.css";

    /// <summary>Paper and ink again, for real paper.</summary>
    private const string PrintedTokens = "wwwroot-assets/css/print.css";

    [Fact]
    public void Only_the_tokens_say_a_colour()
    {
        IEnumerable<string> found =
            from file in Repository.Files("wwwroot-assets/css", ".css").Concat(Repository.Files("src", ".css"))
            where file is not (Tokens or PrintedTokens)
            from line in Comment().Replace(Repository.Read(file), m => new string('\n', m.Value.Count(c => c == '\n'))).Split('\n').Select((text, i) => (Text: text, Number: i + 1))
            where Colour().IsMatch(line.Text)
            select $"{file}:{line.Number} {line.Text.Trim()}";

        found.ShouldBeEmpty();
    }

    [Fact]
    public void Every_token_that_is_used_exists()
    {
        string[] sheets = [.. Repository.Files("wwwroot-assets/css", ".css").Select(Repository.Read)];
        HashSet<string> defined = [.. sheets.SelectMany(s => Defined().Matches(s)).Select(m => m.Groups["name"].Value)];

        // Radzen's own variables come with its theme; a variable with a fallback may be set by a script or not at all.
        sheets.SelectMany(s => Used().Matches(s)).Select(m => m.Groups["name"].Value).Where(n => !n.StartsWith("--rz-", StringComparison.Ordinal)).Distinct().Except(defined).ShouldBeEmpty();
    }

    [Fact]
    public void A_component_with_a_sheet_of_its_own_is_linked()
    {
        bool linked = Repository.Read("src/ManufacturingOS.Web/Components/App.razor").Contains("ManufacturingOS.Web.styles.css", StringComparison.Ordinal);

        Repository.Files("src/ManufacturingOS.Web", ".razor.css").Any().ShouldBe(linked, "the bundle exists exactly when some component has a .razor.css; else its address is a 404 on every page");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b|\b(rgba?|hsla?|oklch|oklab|lch|lab)\(|(?<![\w-])(white|black|red|green|blue|gr[ae]y|orange|yellow|silver|navy)(?![\w-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"(?<name>--[\w-]+)\s*:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Defined();

    [GeneratedRegex(@"var\(\s*(?<name>--[\w-]+)\s*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();
}
