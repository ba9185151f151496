using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>A mail as its reader sees it: both bodies decoded.</summary>
public sealed partial record Mail(string From, string To, string Subject, string? Text, string? Html)
{
    /// <summary>Addresses in the plain text, as a person would click them.</summary>
    public IReadOnlyList<string> Links => [.. Link().Matches(Text ?? WebUtility.HtmlDecode(Html) ?? "").Select(m => m.Value)];

    /// <summary>Reads RFC 5322 with MIME parts, as far as a mail of the portal uses them.</summary>
    public static Mail Read(string message)
    {
        (Dictionary<string, string> headers, string body) = Split(message);
        var parts = Parts(headers, body).ToList();
        return new Mail(
            Words(headers["from"]),
            Words(headers["to"]),
            Words(headers.GetValueOrDefault("subject", "")),
            parts.FirstOrDefault(p => p.Type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)).Body,
            parts.FirstOrDefault(p => p.Type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)).Body
        );
    }

    private static IEnumerable<(string Type, string Body)> Parts(Dictionary<string, string> headers, string body)
    {
        string type = headers.GetValueOrDefault("content-type", "text/plain");
        Match boundary = Boundary().Match(type);
        return boundary.Success
            ? body.Split("--" + boundary.Groups["mark"].Value).Skip(1).SkipLast(1).SelectMany(part => { (var inner, string text) = Split(part.TrimStart('\n')); return Parts(inner, text); })
            : [(type, Decode(headers.GetValueOrDefault("content-transfer-encoding", "7bit"), body))];
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string message)
    {
        message = message.ReplaceLineEndings("\n");
        int end = message.IndexOf("\n\n", StringComparison.Ordinal);
        string head = Folded().Replace(message[..end], " ");
        return (
            head.Split('\n').Select(line => line.Split(':', 2)).Where(p => p.Length == 2).GroupBy(p => p[0].ToLowerInvariant()).ToDictionary(g => g.Key, g => g.First()[1].Trim(), StringComparer.Ordinal),
            message[(end + 2)..]
        );
    }

    private static string Decode(string encoding, string body) =>
        encoding.ToLowerInvariant() switch
        {
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body.Trim())),
            "quoted-printable" => QuotedPrintable(body.Replace("=\n", "", StringComparison.Ordinal)),
            _ => body,
        };

    private static string QuotedPrintable(string text) =>
        Hex().Replace(text, run => Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("=", "", StringComparison.Ordinal))));

    /// <summary>Undoes the encoded words of RFC 2047 in a header.</summary>
    private static string Words(string header) =>
        EncodedWord().Replace(
            BetweenWords().Replace(header, "?=="),
            word => word.Groups["how"].Value.Equals("b", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["what"].Value))
                : QuotedPrintable(word.Groups["what"].Value.Replace('_', ' '))
        );

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"boundary=""?(?<mark>[^"";]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Folded();

    [GeneratedRegex("(=[0-9A-Fa-f]{2})+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hex();

    [GeneratedRegex(@"=\?utf-8\?(?<how>[bq])\?(?<what>[^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+=(?=\?utf-8)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BetweenWords();
}
