using System.Text.RegularExpressions;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>What may stand in the files that are kept.</summary>
public sealed partial class KeptFiles
{
    private static readonly string[] Binary = [".png", ".ico", ".jpg", ".jpeg", ".webp", ".woff2", ".gif", ".pdf", ".tif", ".tiff"];

    /// <summary>A path of one machine helps nobody on another. The Dockerfile describes the machine that it makes.</summary>
    [Fact]
    public void No_file_names_a_place_on_somebodys_machine()
    {
        Lines().Where(l => MachinePath().IsMatch(l.Text)).Select(Show).ShouldBeEmpty();
    }

    /// <summary>Where packages come from is the machine's affair: lock files and settings hold names, versions and hashes only.</summary>
    [Fact]
    public void No_file_names_a_package_registry()
    {
        Lines().Where(l => Registry().IsMatch(l.Text)).Select(Show).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_holds_a_secret()
    {
        Lines().Where(l => Secret().IsMatch(l.Text)).Select(Show).ShouldBeEmpty();
    }

    /// <summary>One idea a file: more than 500 lines are several. Tables of data are exempt.</summary>
    [Fact]
    public void No_source_file_is_too_long_to_be_one_idea()
    {
        Repository.Files("src", ".cs", ".razor").Concat(Repository.Files("tests", ".cs")).Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(f => Repository.Read(f).Count(c => c == '\n') > 500).ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_or_file_is_named_after_a_pattern()
    {
        Repository.Files("src").Concat(Repository.Files("tests")).Where(f => PatternName().IsMatch(f)).ShouldBeEmpty();
    }

    [Fact]
    public void No_comment_leaves_work_behind()
    {
        string[] marks = ["TODO", "FIX" + "ME", "HACK", "#region"];
        Lines().Where(l => l.File.EndsWith(".cs", StringComparison.Ordinal) || l.File.EndsWith(".razor", StringComparison.Ordinal) || l.File.EndsWith(".css", StringComparison.Ordinal) || l.File.EndsWith(".js", StringComparison.Ordinal))
            .Where(l => !l.File.EndsWith("/KeptFiles.cs", StringComparison.Ordinal) && marks.Any(m => l.Text.Contains(m, StringComparison.Ordinal))).Select(Show).ShouldBeEmpty();
    }

    private static IEnumerable<(string File, int Number, string Text)> Lines() =>
        from file in Repository.Files(".")
        where !Binary.Any(b => file.EndsWith(b, StringComparison.Ordinal))
        from line in Repository.Read(file).Split('\n').Select((text, i) => (Number: i + 1, Text: text))
        select (file, line.Number, line.Text);

    private static string Show((string File, int Number, string Text) line) => $"{line.File}:{line.Number} {(line.Text.Length > 120 ? line.Text[..120] : line.Text).Trim()}";

    [GeneratedRegex("""(?<![\w./-])/(work|tmp|root|home)/\w""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry\.npmjs|nuget\.org|registry\.yarnpkg|pypi\.org|""resolved"": ""http|[n]pmmirror|[a]rtifactory|[j]frog", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Registry();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY|\b(sk|rk)_(live|test)_[0-9A-Za-z]{16,}|\bwhsec_[0-9A-Za-z+/]{24,}|\bmos_(live|test)_[0-9a-z]{30,}|\bAKIA[0-9A-Z]{16}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(^|/)\w*(Helpers?|Utils?|Utilities|Managers?|Extensions|Common/Misc)(\.cs|/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PatternName();
}
