using System.Text.RegularExpressions;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>A C# file as text: enough to find the strings that a call is made with.</summary>
internal sealed partial record SourceText(string Path, string Text)
{
    private static readonly Lazy<Dictionary<string, string>> Constants = new(() =>
        Of("src").SelectMany(f => Constant().Matches(f.Text).Select(m => (Type: DeclaredType().Match(f.Text).Groups["name"].Value, Name: m.Groups["name"].Value, Value: m.Groups["value"].Value)))
            .SelectMany(c => new[] { (Key: $"{c.Type}.{c.Name}", c.Value) })
            .DistinctBy(c => c.Key)
            .ToDictionary(c => c.Key, c => c.Value));

    public IEnumerable<string> Literals => Literal().Matches(Text).Select(m => m.Groups["value"].Value);

    /// <summary>The C# files of a folder, or the one file.</summary>
    public static IEnumerable<SourceText> Of(string path) =>
        (path.EndsWith(".cs", StringComparison.Ordinal) ? [path] : Repository.Files(path, ".cs", ".razor")).Select(f => new SourceText(f, Repository.Read(f)));

    /// <summary>The arguments of every call that is written so, each as its text.</summary>
    public IEnumerable<IReadOnlyList<string>> Calls(params string[] names)
    {
        foreach (string name in names)
        {
            for (int at = Text.IndexOf(name + "(", StringComparison.Ordinal); at >= 0; at = Text.IndexOf(name + "(", at + 1, StringComparison.Ordinal))
            {
                yield return Arguments(at + name.Length + 1);
            }
        }
    }

    /// <summary>The strings that an argument can be: literals, and constants by their name.</summary>
    public IEnumerable<string> StringsIn(string argument)
    {
        foreach (Match literal in Literal().Matches(argument))
        {
            yield return literal.Groups["value"].Value;
        }

        string own = DeclaredType().Match(Text).Groups["name"].Value;
        foreach (Match name in Identifier().Matches(Literal().Replace(argument, "")))
        {
            if (Constants.Value.TryGetValue(name.Value, out string? value) || Constants.Value.TryGetValue($"{own}.{name.Value}", out value))
            {
                yield return value;
            }
        }
    }

    private List<string> Arguments(int start)
    {
        var arguments = new List<string>();
        int depth = 0;
        bool quoted = false;
        int from = start;
        for (int i = start; i < Text.Length; i++)
        {
            char c = Text[i];
            if (quoted)
            {
                quoted = c != '"' || Text[i - 1] == '\\';
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (depth == 0 && c is (',' or ')'))
            {
                arguments.Add(Text[from..i].Trim());
                from = i + 1;
                if (c == ')')
                {
                    break;
                }
            }
            else if (c is ')' or ']' or '}')
            {
                depth--;
            }
        }

        return arguments;
    }

    [GeneratedRegex(@"""(?<value>(\\.|[^""\\\n])*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"const string (?<name>\w+) = ""(?<value>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constant();

    [GeneratedRegex(@"\b(class|record|struct) (?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeclaredType();

    [GeneratedRegex(@"\b[A-Z]\w*(\.[A-Z]\w*)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();
}
