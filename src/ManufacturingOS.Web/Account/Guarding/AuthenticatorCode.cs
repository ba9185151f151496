using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using ManufacturingOS.Infrastructure.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>
/// Codes of an authenticator app (RFC 6238: HMAC-SHA1, 30 s, six digits), each good once: a code that was seen over a shoulder is
/// worth nothing. One step before and after now is accepted, for clocks that are off.
/// </summary>
internal sealed class AuthenticatorCode : IUserTwoFactorTokenProvider<AppUser>
{
    private const int StepSeconds = 30;
    private const string Provider = "[Authenticator]";
    private const string LastStep = "LastStep";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AppUser> manager, AppUser user) => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <summary>The app makes the codes, not the server.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<AppUser> manager, AppUser user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AppUser> manager, AppUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        // Phones know the true time, whatever the platform's test clock says.
        long now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        long last = long.Parse(await manager.GetAuthenticationTokenAsync(user, Provider, LastStep) ?? "0", CultureInfo.InvariantCulture);
        for (long step = now - 1; step <= now + 1; step++)
        {
            if (step > last && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(At(key, step)), System.Text.Encoding.ASCII.GetBytes(token)))
            {
                // Of two requests with the same code the second meets a changed user and fails here.
                return (await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
            }
        }

        return false;
    }

    /// <summary>The six digits of a step.</summary>
    public static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC and every authenticator app use SHA-1 here; an HMAC does not suffer from its collisions.
        HMACSHA1.HashData(Bytes(key), counter, hash);
#pragma warning restore CA5350
        int number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        int buffer = 0;
        int bits = 0;
        foreach (int value in key.Where(char.IsLetterOrDigit).Select(c => Base32.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal)))
        {
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
