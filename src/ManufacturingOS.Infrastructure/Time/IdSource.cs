using System.Security.Cryptography;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Time;

/// <summary>The one place where ids are made: 48 bits of milliseconds and 80 random bits, 26 characters of Crockford's base 32.</summary>
public sealed class IdSource(TimeProvider clock) : IIds
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public Id<T> New<T>()
        where T : IIdentified => new(T.IdPrefix + "_" + NewText());

    public string NewText()
    {
        Span<byte> random = stackalloc byte[10];
        RandomNumberGenerator.Fill(random);
        long milliseconds = clock.GetUtcNow().ToUnixTimeMilliseconds();
        Span<char> text = stackalloc char[26];
        for (int i = 9; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(milliseconds & 31)];
            milliseconds >>= 5;
        }

        int bits = 0;
        int buffer = 0;
        int next = 10;
        foreach (byte b in random)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text[next++] = Alphabet[(buffer >> bits) & 31];
            }
        }

        return new string(text);
    }

    /// <summary>Eight letters and digits that people can say and type: <c>A7F3-2K9Q</c>.</summary>
    public static string NewNumber()
    {
        Span<char> text = stackalloc char[9];
        for (int i = 0; i < 9; i++)
        {
            text[i] = i == 4 ? '-' : char.ToUpperInvariant(Alphabet[RandomNumberGenerator.GetInt32(32)]);
        }

        return new string(text);
    }

    /// <summary>256 random bits as lower-case letters and digits, for tokens that nobody may guess.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, 52);
}
