using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>What a rule saw in a design: the rule's code and the evidence that both sides are shown.</summary>
public sealed record ModerationHit(string Rule, string Evidence);

/// <summary>
/// The rules that look at every new design before it may be made. A hit holds the design for an administrator and never rejects it:
/// a name is a hint, and merchants own brands too.
/// </summary>
public static class ModerationRules
{
    public const string BrandName = "brand-name";
    public const string BlockedFile = "blocked-file";

    /// <summary>Name of the setting with the hashes of files that were rejected before: SHA-256 in lower-case hexadecimal, separated by spaces.</summary>
    public const string BlockedFilesSetting = "moderation.blocked-files";

    private static readonly FrozenSet<string> Brands = BrandWords.All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first rule that hits, or null. The texts are what the merchant wrote: the design's name, the file's name.</summary>
    public static ModerationHit? Check(string sha256, IReadOnlySet<string> blockedFiles, params IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(blockedFiles);
        ArgumentNullException.ThrowIfNull(texts);
        if (blockedFiles.Contains(sha256))
        {
            return new ModerationHit(BlockedFile, sha256);
        }

        return texts.Select(FindBrand).FirstOrDefault(brand => brand is not null) is { } brand ? new ModerationHit(BrandName, brand) : null;
    }

    public static IReadOnlySet<string> ReadBlockedFiles(string? setting) =>
        (setting ?? "").Split([' ', '\n', '\r', '\t', ','], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A brand of one or two whole words; "Nikely" is none.</summary>
    private static string? FindBrand(string text)
    {
        string[] words = WordsOf(text);
        for (int i = 0; i < words.Length; i++)
        {
            if (Brands.Contains(words[i]))
            {
                return words[i];
            }

            if (i + 1 < words.Length && $"{words[i]} {words[i + 1]}" is var pair && Brands.Contains(pair))
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>Lower case, without accents, split wherever there is no letter or digit: "Pokémon_tee" becomes "pokemon", "tee".</summary>
    private static string[] WordsOf(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
