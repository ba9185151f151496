using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Mail;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.WebUtilities;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Promises the link of the confirmation once more; known and unknown addresses alike.</summary>
[By(Side.System)]
public sealed record AskForConfirmation(string Email) : IVerb<Done>;

/// <summary>Writes the link that confirms an address. Its token is made now and kept nowhere. An address without an account gets nothing.</summary>
[By(Side.System)]
public sealed record SendConfirmation(string Email) : IVerb<Done>, IEffect;

internal sealed class AskForConfirmationHandler : IHandler<AskForConfirmation, Done>
{
    public Task<Outcome<Done>> Handle(AskForConfirmation verb, VerbContext context)
    {
        if (!EmailAddress.IsWellFormed(verb.Email))
        {
            return Task.FromResult<Outcome<Done>>(Refusal.Invalid("email-malformed", "/email"));
        }

        context.Later(new SendConfirmation(verb.Email), "confirmation");
        return Task.FromResult(Done.Ok);
    }
}

internal sealed class SendConfirmationHandler(People people, Correspondence correspondence, IMailTransport transport) : IHandler<SendConfirmation, Done>
{
    public async Task<Outcome<Done>> Handle(SendConfirmation verb, VerbContext context)
    {
        if (await people.Users.FindByEmailAsync(verb.Email) is not { EmailConfirmed: false } user)
        {
            return Done.Ok;
        }

        string token = LinkToken.Write(await people.Users.GenerateEmailConfirmationTokenAsync(user));
        await transport.SendAsync(correspondence.Write(new SendMail(user.Email!, user.DisplayName, user.Language, "confirm-email", LinkToken.NoValues, $"/account/confirm-email?user={user.Id}&token={token}")), context.Cancelled);
        return Done.Ok;
    }
}

/// <summary>How a token travels in an address.</summary>
internal static class LinkToken
{
    public static IReadOnlyDictionary<string, string> NoValues { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static string Write(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>The token, or a text that is none.</summary>
    public static string Read(string? text)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
