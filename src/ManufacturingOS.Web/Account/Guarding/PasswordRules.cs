using System.Text.RegularExpressions;
using ManufacturingOS.Infrastructure.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>Long beats odd: no rules of composition, but nothing that is tried first. The framework checks length and variety.</summary>
internal sealed partial class PasswordRules : IPasswordValidator<AppUser>
{
    public const int MaxLength = 128;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        string text = password ?? "";
        string? fault =
            text.Length > MaxLength ? "password-too-long"
            : IsCommon(text) ? "password-too-common"
            : NamesOf(user).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)) ? "password-contains-name"
            : null;
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = fault, Description = fault }));
    }

    /// <summary>A word that everybody tries, also doubled, spelt with figures, or with figures and marks around it; a run of keys.</summary>
    public static bool IsCommon(string password)
    {
        string plain = Plain(password.ToLowerInvariant());
        string bare = Around().Replace(plain, "");
        string spelt = Spelt(bare);
        return new[] { plain, bare, spelt, Half(plain), Half(bare), Half(spelt) }.Any(Common.Value.Contains) || IsRun(plain);
    }

    private static IEnumerable<string> NamesOf(AppUser user) =>
        (user.Email ?? "").Split('@', '.', '+', '-', '_').Concat((user.DisplayName ?? "").Split(' ')).Where(part => part.Length >= 5);

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Spelt(string text) => string.Concat(text.Select(c => c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c }));

    /// <summary>The part that is repeated: passwordpassword.</summary>
    private static string Half(string text)
    {
        int half = text.Length / 2;
        return text.Length % 2 == 0 && text[..half] == text[half..] ? text[..half] : text;
    }

    /// <summary>Figures or letters that follow each other: 1234567890, abcdefghij, and backwards.</summary>
    private static bool IsRun(string text) => text.Length > 0 && text.Zip(text.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) <= 1) >= text.Length - 2;

    private static HashSet<string> ReadCommon()
    {
        using Stream stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("ManufacturingOS.Web.Account.Guarding.CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#'))];
    }

    [GeneratedRegex(@"^[\W\d_]+|[\W\d_]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Around();
}
