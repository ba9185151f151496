using System.Text.RegularExpressions;
using System.Xml.Linq;
using ManufacturingOS.Infrastructure.Mail;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Mails;

public sealed partial class MailTexts(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    private static readonly Dictionary<string, string> OrderValues = new(StringComparer.Ordinal)
    {
        ["number"] = "A7F3-2K9Q",
        ["title"] = "48 tees, \"Harbour\" & <b>Pine</b>",
        ["amount"] = "1371.20 USD",
        ["date"] = "2026-12-09",
    };

    public static TheoryData<string> Templates
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (string template in Keys("MailText.resx").Select(k => k.Split('.')[0]).Where(t => t is not ("Frame" or "change" or "reason")).Distinct(StringComparer.Ordinal))
            {
                names.Add(template);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_has_all_its_parts_and_names_the_same_values_in_every_language(string template)
    {
        Dictionary<string, string> english = Read("MailText.resx");
        Dictionary<string, string> german = Read("MailText.de.resx");

        foreach (string part in new[] { "Subject", "Title", "Text", "Button" })
        {
            string key = $"{template}.{part}";
            english.ShouldContainKey(key);
            german.ShouldContainKey(key);
            Holes(german[key]).ShouldBe(Holes(english[key]), ignoreOrder: true, key);
        }
    }

    [Theory]
    [InlineData("1", "1 piece.")]
    [InlineData("40", "40 pieces.")]
    public void A_word_fits_its_number(string pieces, string words)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = "A7F3-1", ["title"] = "Harbour tee", ["pieces"] = pieces, ["amount"] = "12.00 USD", ["date"] = "2026-12-09" };

        Write("job-offered", "en", values).Text.ShouldContain(words);
    }

    [Fact]
    public void Values_take_the_readers_form()
    {
        OutgoingMail english = Write("order-paid", "en", OrderValues);
        OutgoingMail german = Write("order-planned", "de-AT", OrderValues);

        english.Text.ShouldContain("$1,371.20");
        german.Subject.ShouldBe("Bestellung A7F3-2K9Q ist für 9. Dez. 2026 geplant");
        german.Text.ShouldContain("Guten Tag Kim Lee,");
    }

    [Fact]
    public void What_a_merchant_typed_stays_text_in_the_html()
    {
        OutgoingMail mail = Write("order-paid", "en", OrderValues);

        mail.Html.ShouldContain("&lt;b&gt;Pine&lt;/b&gt;");
        mail.Html.ShouldNotContain("<b>Pine</b>");
        mail.Text.ShouldContain("\"Harbour\" & <b>Pine</b>");
    }

    [Fact]
    public void A_value_that_looks_like_a_placeholder_is_not_filled_again()
    {
        OutgoingMail mail = Write("order-paid", "en", new Dictionary<string, string>(OrderValues, StringComparer.Ordinal) { ["title"] = "{amount} {url}" });

        mail.Text.ShouldContain("{amount} {url}:");
        mail.Html.ShouldContain("{amount} {url}:");
    }

    [Fact]
    public void The_button_leads_to_the_configured_address()
    {
        Write("order-paid", "en", OrderValues).Html.ShouldContain("href=\"http://localhost:5080/merchant/orders/ord_1\"");
    }

    [Theory]
    [InlineData("Eve\r\nBcc: everybody@example.test", "A7F3")]
    [InlineData("Eve", "A7F3\r\nBcc: everybody@example.test")]
    [InlineData("Eve\u2028Bcc: everybody@example.test", "A7F3\n\nBody")]
    public async Task Line_feeds_in_names_begin_no_header(string name, string number)
    {
        var values = new Dictionary<string, string>(OrderValues, StringComparer.Ordinal) { ["number"] = number };
        OutgoingMail mail = portal.Services.GetRequiredService<Correspondence>().Write(new SendMail("eve@example.test", name, "en", "order-paid", values, "/"));

        await portal.Services.GetRequiredService<IMailTransport>().SendAsync(mail, CancellationToken.None);
        string file = new DirectoryInfo(Path.Combine(portal.Folder, "mail")).GetFiles("*.eml").OrderBy(f => f.LastWriteTimeUtc).Last().FullName;
        string head = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Split("\n\n")[0];

        head.Split('\n').ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        head.ShouldContain("Content-Type: multipart/alternative");
    }

    private static List<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value.Split(':')[0].TrimEnd('}')).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Keys(string file) => Read(file).Keys;

    private static Dictionary<string, string> Read(string file)
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ManufacturingOS.Web.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return XDocument.Load(Path.Combine(folder, "src/ManufacturingOS.Web/Localization", file)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);
    }

    private OutgoingMail Write(string template, string language, IReadOnlyDictionary<string, string> values) =>
        portal.Services.GetRequiredService<Correspondence>().Write(new SendMail("kim@example.test", "Kim Lee", language, template, values, "/merchant/orders/ord_1"));

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();
}
