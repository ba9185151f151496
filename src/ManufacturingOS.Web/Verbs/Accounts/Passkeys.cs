using System.Buffers.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Keeps a passkey whose proof the page has checked.</summary>
[By(Side.System)]
public sealed record AddPasskey(string UserId, UserPasskeyInfo Passkey, string Name) : IVerb<Done>;

/// <param name="Passkey">Its credential id in base64url.</param>
[By(Side.System)]
public sealed record RenamePasskey(string UserId, string Passkey, string Name) : IVerb<Done>;

/// <param name="Passkey">Its credential id in base64url.</param>
[By(Side.System)]
public sealed record RemovePasskey(string UserId, string Passkey) : IVerb<Done>;

internal sealed class PasskeyHandlers(People people) : IHandler<AddPasskey, Done>, IHandler<RenamePasskey, Done>, IHandler<RemovePasskey, Done>
{
    private const int MaxName = 60;

    public async Task<Outcome<Done>> Handle(AddPasskey verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return People.Unknown;
        }

        if ((await people.Users.GetPasskeysAsync(user)).Count >= PasskeyOrigins.MaxPasskeys)
        {
            return Refusal.Conflict("too-many-passkeys", ("maximum", PasskeyOrigins.MaxPasskeys));
        }

        verb.Passkey.Name = NameOf(verb.Name);
        await people.Users.AddOrUpdatePasskeyAsync(user, verb.Passkey);
        SecurityNews.Tell(user, "passkey-added", context);
        context.Audit(nameof(AddPasskey), user.Id, verb.Passkey.Name);
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(RenamePasskey verb, VerbContext context)
    {
        if (await FindAsync(verb.UserId, verb.Passkey) is not (var user, var passkey))
        {
            return Refusal.NotFound("passkey-unknown");
        }

        var faults = new Faults();
        faults.AddText(verb.Name, "/name", MaxName);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        passkey.Name = NameOf(verb.Name);
        await people.Users.AddOrUpdatePasskeyAsync(user, passkey);
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(RemovePasskey verb, VerbContext context)
    {
        if (await FindAsync(verb.UserId, verb.Passkey) is not (var user, var passkey))
        {
            return Refusal.NotFound("passkey-unknown");
        }

        await people.Users.RemovePasskeyAsync(user, passkey.CredentialId);
        SecurityNews.Tell(user, "passkey-removed", context);
        context.Audit(nameof(RemovePasskey), user.Id, passkey.Name);
        return Done.Ok;
    }

    private static string NameOf(string? name)
    {
        string clean = string.Concat((name ?? "").Where(c => !char.IsControl(c))).Trim();
        return clean.Length > MaxName ? clean[..MaxName] : clean;
    }

    private async Task<(AppUser User, UserPasskeyInfo Passkey)?> FindAsync(string userId, string passkey)
    {
        if (!Base64Url.IsValid(passkey) || await people.Users.FindByIdAsync(userId) is not { } user)
        {
            return null;
        }

        return await people.Users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(passkey)) is { } found ? (user, found) : null;
    }
}
