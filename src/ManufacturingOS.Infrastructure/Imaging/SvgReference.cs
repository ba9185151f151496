using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>A drawing may refer to its own parts (<c>#id</c>) and to pictures that it carries (<c>data:image/…</c>), and to nothing else.</summary>
internal static partial class SvgReference
{
    private const int LongestShown = 120;

    public static bool IsInside(ReadOnlySpan<char> reference)
    {
        ReadOnlySpan<char> trimmed = reference.Trim();
        return trimmed.Length == 0 || trimmed[0] == '#' || trimmed.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first reference to the outside in a style sheet or attribute, as a refusal.</summary>
    public static Refusal? InStyle(string style)
    {
        if (!style.Contains('(') && !style.Contains('@') && !style.Contains('\\'))
        {
            return null;
        }

        string plain = Unescape(style);
        if (plain.Contains("@import", StringComparison.OrdinalIgnoreCase))
        {
            return Outside(plain[plain.IndexOf("@import", StringComparison.OrdinalIgnoreCase)..]);
        }

        // Spans, not substrings: a style sheet may be ten megabytes of nothing but references.
        for (int at = 0; (at = plain.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += "url(".Length;
            ReadOnlySpan<char> target = plain.AsSpan(at).TrimStart().TrimStart("\"'");
            if (target.IsEmpty || !IsInside(target[..Math.Min(target.Length, LongestShown)]))
            {
                return Outside(target[..Math.Min(target.Length, LongestShown)].ToString());
            }
        }

        return null;
    }

    public static Refusal Outside(string reference) =>
        ArtworkRefusal.Because(ArtworkRefusal.ExternalReference, ("reference", reference.Length > LongestShown ? reference[..LongestShown] + "…" : reference));

    /// <summary>CSS lets every letter be written as its number: <c>\75rl(</c> is <c>url(</c>.</summary>
    private static string Unescape(string style) => !style.Contains('\\') ? style : Escape().Replace(style, match =>
        match.Groups["number"] is { Success: true } digits
            ? Rune.TryCreate(int.Parse(digits.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), out Rune rune) ? rune.ToString() : string.Empty
            : match.Groups["letter"].Value);

    [GeneratedRegex(@"\\(?:(?<number>[0-9a-fA-F]{1,6})\s?|(?<letter>.))", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
