using System.Security.Cryptography;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>The framework's store, but a dump of the database gives neither recovery codes (hashed) nor authenticator keys (encrypted).</summary>
internal sealed class KeptSecrets(AppDbContext db, IDataProtectionProvider protection) : UserStore<AppUser, IdentityRole, AppDbContext, string>(db)
{
    private const char Separator = ';';
    private readonly IDataProtector protector = protection.CreateProtector("ManufacturingOS.AuthenticatorKey");

    public override Task SetAuthenticatorKeyAsync(AppUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(AppUser user, CancellationToken cancellationToken)
    {
        string? kept = await base.GetAuthenticatorKeyAsync(user, cancellationToken);
        try
        {
            return kept is null ? null : protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // The key that encrypted it is gone: the person falls back to a recovery code and sets up anew.
            return null;
        }
    }

    public override Task ReplaceCodesAsync(AppUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(AppUser user, string code, CancellationToken cancellationToken)
    {
        string[] kept = (await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        string hash = Hash(code);
        if (!kept.Contains(hash, StringComparer.Ordinal))
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, kept.Where(k => k != hash), cancellationToken);
        return true;
    }

    /// <summary>Codes are typed by hand: case, blanks and hyphens do not count.</summary>
    private static string Hash(string code) => SecretHash.Of(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
