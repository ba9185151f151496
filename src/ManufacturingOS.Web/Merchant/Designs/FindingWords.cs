using System.Globalization;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Web.Localization;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Merchant.Designs;

/// <summary>A finding in words: what it is, what was measured against which limit, what mends it.</summary>
/// <param name="Cure">What to do about it, or null when there is nothing to do.</param>
public sealed record FindingWords(string Title, string Sentence, string? Cure)
{
    public static FindingWords Of(IStringLocalizer<FindingText> texts, Finding finding)
    {
        (string, string)[] values = [("measured", Measure(finding.Code, finding.Measured)), ("limit", Measure(finding.Code, finding.Limit))];
        return new FindingWords(texts[finding.Code], Display.Fill(SentenceOf(texts, finding), values), CureOf(texts, finding));
    }

    /// <summary>Icon and tone of a severity; the word stands in the resources.</summary>
    public static (string Icon, string Tone) Look(FindingSeverity severity) =>
        severity switch
        {
            FindingSeverity.Info => ("info", ""),
            FindingSeverity.Warning => ("warning", "warn"),
            FindingSeverity.Error => ("error", "bad"),
        };

    /// <summary>Where the sentence depends on the severity, or on whether something could be counted, there is one for each.</summary>
    private static string SentenceOf(IStringLocalizer<FindingText> texts, Finding finding)
    {
        string[] keys = finding.Measured is null
            ? [$"{finding.Code}.sentence.unmeasured", $"{finding.Code}.sentence.{finding.Severity}", $"{finding.Code}.sentence"]
            : [$"{finding.Code}.sentence.{finding.Severity}", $"{finding.Code}.sentence"];
        return keys.Select(key => texts[key]).FirstOrDefault(text => !text.ResourceNotFound)?.Value ?? "";
    }

    private static string? CureOf(IStringLocalizer<FindingText> texts, Finding finding) =>
        new[] { $"{finding.Code}.cure.{finding.Severity}", $"{finding.Code}.cure" }.Select(key => texts[key]).FirstOrDefault(text => !text.ResourceNotFound)?.Value;

    /// <summary>Dots per inch whole, shares in percent, the rest as it is.</summary>
    private static string Measure(string code, double? value) =>
        (code, value) switch
        {
            (_, null) => "",
            (FindingCode.EffectiveDpi, { } dpi) => Display.Number((decimal)Math.Floor(dpi)),
            (FindingCode.SoftAlpha or FindingCode.Blank or FindingCode.HiddenColour, { } share) => share.ToString(share is > 0 and < 0.01 ? "P2" : "P0", CultureInfo.CurrentCulture),
            (_, { } number) => Display.Number((decimal)number),
        };
}
