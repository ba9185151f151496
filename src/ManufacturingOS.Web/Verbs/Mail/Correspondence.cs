using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ManufacturingOS.Infrastructure.Mail;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Mail;

/// <summary>Words a mail in the receiver's language: plain text, and the same in the house's layout.</summary>
public sealed partial class Correspondence(IStringLocalizer<MailText> texts, IOptions<PlatformOptions> options, ILogger<Correspondence> logger)
{
    private static readonly string Layout = ReadLayout();

    public OutgoingMail Write(SendMail mail)
    {
        (CultureInfo culture, CultureInfo uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(mail.Language);
            return WriteInCurrentLanguage(mail);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    private static CultureInfo CultureOf(string language)
    {
        string known = LocalizationRegistration.Languages.FirstOrDefault(l => language.StartsWith(l, StringComparison.OrdinalIgnoreCase)) ?? LocalizationRegistration.Languages[0];
        return CultureInfo.GetCultureInfo(known);
    }

    private static string ReadLayout()
    {
        using Stream stream = typeof(Correspondence).Assembly.GetManifestResourceStream("ManufacturingOS.Web.Verbs.Mail.MailLayout.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private OutgoingMail WriteInCurrentLanguage(SendMail mail)
    {
        // Read before filling, so that a value with braces in it is never filled again.
        List<(string Name, string Value)> values = [.. mail.Values.Select(v => (v.Key, Shown(v.Key, v.Value)))];
        string url = options.Value.PublicUrl.TrimEnd('/') + mail.Url;
        string title = Told(mail.Template + ".Title", values);
        string[] paragraphs = Told(mail.Template + ".Text", values).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string button = Told(mail.Template + ".Button", values);
        string hello = texts["Frame.Hello", mail.ToName];
        string text = string.Join("\n\n", [title, hello, .. paragraphs, $"{button}:\n{url}", "--\n" + texts["Frame.Why"]]) + "\n";
        string html = Fill(
            Layout,
            ("language", CultureInfo.CurrentUICulture.Name),
            ("preview", WebUtility.HtmlEncode(paragraphs[0])),
            ("product", WebUtility.HtmlEncode(texts["Frame.Product"])),
            ("title", WebUtility.HtmlEncode(title)),
            ("hello", WebUtility.HtmlEncode(hello)),
            ("paragraphs", string.Concat(paragraphs.Select(p => $"<p style=\"margin:0 0 16px\">{WebUtility.HtmlEncode(p)}</p>"))),
            ("url", WebUtility.HtmlEncode(url)),
            ("button", WebUtility.HtmlEncode(button)),
            ("link-hint", WebUtility.HtmlEncode(texts["Frame.LinkHint"])),
            ("why", WebUtility.HtmlEncode(texts["Frame.Why"]))
        );
        return new OutgoingMail(IdOf(mail), mail.To, mail.ToName, Told(mail.Template + ".Subject", values), text, html);
    }

    /// <summary>A coded reason has a sentence of its own.</summary>
    private string Shown(string name, string value) => texts[$"{name}.{value}"] is { ResourceNotFound: false } sentence ? sentence.Value : StoredValue.Show(name, value);

    private string Told(string key, List<(string Name, string Value)> values)
    {
        LocalizedString sentence = texts[key];
        return sentence.ResourceNotFound
            ? throw new InvalidOperationException($"The mail texts lack {key}.")
            : Placeholder().Replace(sentence.Value, hole => hole.Groups["many"].Success ? WordFor(hole, key, values) : ValueOf(hole.Groups["name"].Value, key, values));
    }

    /// <summary><c>{pieces:piece|pieces}</c> is the word that fits the number.</summary>
    private string WordFor(Match hole, string key, List<(string Name, string Value)> values) => hole.Groups[ValueOf(hole.Groups["name"].Value, key, values) == "1" ? "one" : "many"].Value;

    /// <summary>A mail without one value is better than no mail; that the value is missing is a fault all the same.</summary>
    private string ValueOf(string name, string key, List<(string Name, string Value)> values)
    {
        int index = values.FindIndex(v => v.Name == name);
        if (index < 0)
        {
            Log.ValueMissing(logger, key, name);
            return "–";
        }

        return values[index].Value;
    }

    /// <summary>One pass: what a value brings along is not looked at again.</summary>
    private static string Fill(string layout, params (string Name, string Value)[] values) =>
        Placeholder().Replace(layout, hole => values.Single(v => v.Name == hole.Groups["name"].Value).Value);

    [GeneratedRegex(@"\{(?<name>[a-z-]+)(:(?<one>[^|{}]*)\|(?<many>[^|{}]*))?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    private static string IdOf(SendMail mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(VerbCatalogue.Write(mail))))[..32];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The mail text {Key} asks for {Name}, which was not given")]
        public static partial void ValueMissing(ILogger logger, string key, string name);
    }
}
