using System.Text.RegularExpressions;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>Every sentence exists in every language that is offered, and names the same values.</summary>
public sealed partial class Translations
{
    private static readonly string[] Languages = ["de"];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (string english in TextFile.English)
            {
                foreach (string language in Languages)
                {
                    pairs.Add(english, english.Replace(".resx", $".{language}.resx", StringComparison.Ordinal));
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_languages_have_the_same_keys(string english, string translated)
    {
        HashSet<string> keys = TextFile.Read(english).Keys;
        HashSet<string> others = TextFile.Read(translated).Keys;

        keys.Except(others).ShouldBeEmpty($"missing in {translated}");
        others.Except(keys).ShouldBeEmpty($"missing in {english}");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_translation_names_the_same_values(string english, string translated)
    {
        Dictionary<string, string> others = TextFile.Read(translated).Entries.DistinctBy(e => e.Key).ToDictionary(e => e.Key, e => e.Value);

        IEnumerable<string> wrong =
            from entry in TextFile.Read(english).Entries
            where others.ContainsKey(entry.Key) && !Placeholders(entry.Value).SetEquals(Placeholders(others[entry.Key]))
            select $"{entry.Key}: {string.Join(' ', Placeholders(entry.Value))} and {string.Join(' ', Placeholders(others[entry.Key]))}";
        wrong.ShouldBeEmpty(translated);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_sentence_is_empty_or_said_twice(string english, string translated)
    {
        foreach (TextFile file in new[] { TextFile.Read(english), TextFile.Read(translated) })
        {
            file.Entries.Where(e => string.IsNullOrWhiteSpace(e.Value)).Select(e => e.Key).ShouldBeEmpty(file.Path);
            file.Entries.GroupBy(e => e.Key).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty(file.Path);
        }
    }

    /// <summary>Else readers would see the braces: the number is in the sentence, and the word for it has two forms.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_word_that_follows_a_number_has_two_forms(string english, string translated)
    {
        IEnumerable<string> wrong =
            from file in new[] { english, translated }
            from entry in TextFile.Read(file).Entries
            from choice in Choice().Matches(entry.Value)
            where choice.Value.Count(c => c == '|') != 1 || !entry.Value.Contains("{" + choice.Groups["number"].Value + "}", StringComparison.Ordinal)
            select $"{entry.Key}: {choice.Value}";
        wrong.ShouldBeEmpty(english);
    }

    private static HashSet<string> Placeholders(string sentence) => [.. Placeholder().Matches(sentence).Select(m => m.Value)];

    [GeneratedRegex(@"\{[A-Za-z0-9_]+(:[a-z]+)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{(?<number>\w+):[^}]*\|[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();
}
