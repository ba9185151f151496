using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>
/// Tells a webhook of Stripe from anybody else's: HMAC-SHA256 over time and raw bytes, in constant time, at most five minutes old or ahead. Any
/// of the secrets and any of the signatures may match (secrets are rotated); schemes other than v1 are ignored.
/// </summary>
public static class StripeSignature
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    public static bool Verifies(ReadOnlySpan<byte> body, string? header, IEnumerable<string> secrets, DateTimeOffset now)
    {
        if (body.IsEmpty || string.IsNullOrWhiteSpace(header))
        {
            return false;
        }

        (string Name, string Value)[] items = [.. header.Split(',').Select(Item)];
        string[] times = [.. items.Where(i => i.Name == "t").Select(i => i.Value)];
        if (times.Length != 1 || !long.TryParse(times[0], NumberStyles.None, CultureInfo.InvariantCulture, out long signedAt) || Math.Abs((decimal)now.ToUnixTimeSeconds() - signedAt) > (decimal)Tolerance.TotalSeconds)
        {
            return false;
        }

        byte[][] signatures = [.. items.Where(i => i.Name == "v1").Select(i => Encoding.ASCII.GetBytes(i.Value))];
        byte[] message = [.. Encoding.ASCII.GetBytes(times[0] + "."), .. body];
        bool verified = false;
        foreach (string secret in secrets.Where(s => !string.IsNullOrWhiteSpace(s)))
        {
            byte[] expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message)));
            foreach (byte[] signature in signatures)
            {
                verified |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        return verified;
    }

    private static (string Name, string Value) Item(string text)
    {
        string[] parts = text.Split('=', 2);
        return parts.Length == 2 ? (parts[0].Trim(), parts[1].Trim()) : ("", "");
    }
}
