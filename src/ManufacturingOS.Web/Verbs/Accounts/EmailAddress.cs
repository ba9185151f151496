using System.Net.Mail;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Whether a text can be written to; whether somebody reads there only a mail can tell.</summary>
internal static class EmailAddress
{
    public const int MaxLength = 254;

    public static bool IsWellFormed(string? text) =>
        text is { Length: > 2 and <= MaxLength }
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(text, out MailAddress? address)
        && address.Address == text
        && address.Host.Contains('.')
        && !address.Host.EndsWith('.');
}
