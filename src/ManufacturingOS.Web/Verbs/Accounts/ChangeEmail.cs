using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Mail;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.DataProtection;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Asks for another address; it holds once the mail there is answered. The same answer whether the address is taken or not.</summary>
[By(Side.System)]
public sealed record AskForNewEmail(string UserId, string Email) : IVerb<Done>;

[By(Side.System)]
public sealed record SendNewEmailLink(string UserId, string Email) : IVerb<Done>, IEffect;

/// <summary>Takes the new address and tells the old one, which can undo it for a week.</summary>
[By(Side.System)]
public sealed record ConfirmNewEmail(string UserId, string Email, string Token) : IVerb<Done>;

[By(Side.System)]
public sealed record SendEmailChanged(string UserId, string OldEmail, string NewEmail) : IVerb<Done>, IEffect;

/// <summary>Gives the old address back, ends every sign-in and makes the password worthless: somebody else may know it.</summary>
[By(Side.System)]
public sealed record UndoNewEmail(string Token) : IVerb<Done>;

internal sealed class ChangeEmailHandlers(People people, Correspondence correspondence, IMailTransport transport, IDataProtectionProvider protection)
    : IHandler<AskForNewEmail, Done>,
        IHandler<SendNewEmailLink, Done>,
        IHandler<ConfirmNewEmail, Done>,
        IHandler<SendEmailChanged, Done>,
        IHandler<UndoNewEmail, Done>
{
    private static readonly TimeSpan UndoHolds = TimeSpan.FromDays(7);
    private readonly ITimeLimitedDataProtector undo = protection.CreateProtector("ManufacturingOS.UndoNewEmail").ToTimeLimitedDataProtector();

    public async Task<Outcome<Done>> Handle(AskForNewEmail verb, VerbContext context)
    {
        if (!EmailAddress.IsWellFormed(verb.Email))
        {
            return Refusal.Invalid("email-malformed", "/email");
        }

        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return People.Unknown;
        }

        context.Later(new SendNewEmailLink(user.Id, verb.Email), user.Id);
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(SendNewEmailLink verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user || await people.Users.FindByEmailAsync(verb.Email) is not null)
        {
            return Done.Ok;
        }

        string token = LinkToken.Write(await people.Users.GenerateChangeEmailTokenAsync(user, verb.Email));
        string url = $"/account/new-email?user={user.Id}&email={Uri.EscapeDataString(verb.Email)}&token={token}";
        await transport.SendAsync(correspondence.Write(new SendMail(verb.Email, user.DisplayName, user.Language, "confirm-new-email", LinkToken.NoValues, url)), context.Cancelled);
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(ConfirmNewEmail verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return Refusal.Conflict("link-dead");
        }

        string old = user.Email!;
        var faults = new Faults();
        user.UserName = verb.Email;
        faults.Add(await people.Users.ChangeEmailAsync(user, verb.Email, LinkToken.Read(verb.Token)), "/email");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        context.Later(new SendEmailChanged(user.Id, old, verb.Email), user.Id);
        context.Audit(nameof(ConfirmNewEmail), user.Id, $"{old} → {verb.Email}");
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(SendEmailChanged verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return Done.Ok;
        }

        string token = LinkToken.Write(undo.Protect(JsonSerializer.Serialize(new[] { user.Id, verb.OldEmail, verb.NewEmail }), UndoHolds));
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["email"] = verb.NewEmail };
        await transport.SendAsync(correspondence.Write(new SendMail(verb.OldEmail, user.DisplayName, user.Language, "email-changed", values, $"/account/undo-email?token={token}")), context.Cancelled);
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(UndoNewEmail verb, VerbContext context)
    {
        if (Read(verb.Token) is not [var userId, var old, var changed] || await people.Users.FindByIdAsync(userId) is not { } user || user.Email != changed)
        {
            return Refusal.Conflict("link-dead");
        }

        var faults = new Faults();
        user.UserName = old;
        user.Email = old;
        user.EmailConfirmed = true;
        user.PasswordHash = null;
        faults.Add(await people.Users.UpdateAsync(user), "/email");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        await people.Users.UpdateSecurityStampAsync(user);
        context.Later(new SendPasswordReset(old), user.Id);
        context.Audit(nameof(UndoNewEmail), user.Id, $"{changed} → {old}");
        return Done.Ok;
    }

    private string[]? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(undo.Unprotect(LinkToken.Read(token)));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
