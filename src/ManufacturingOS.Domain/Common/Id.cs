using System.Diagnostics.CodeAnalysis;

namespace ManufacturingOS.Domain.Common;

/// <summary>A thing of the trade that has an id; the prefix says what it is (<c>ord</c>, <c>job</c>).</summary>
public interface IIdentified
{
    static abstract string IdPrefix { get; }
}

/// <summary>
/// A typed id: prefix, underscore, then lower-case letters, digits, <c>.</c> or <c>-</c>. Ids made by <see cref="IIds"/> sort by the
/// moment of their making, so the newest row has the greatest id.
/// </summary>
public readonly record struct Id<T>(string Value) : IComparable<Id<T>>, IParsable<Id<T>>
    where T : IIdentified
{
    public const int MaxLength = 64;

    public override string ToString() => Value;

    public int CompareTo(Id<T> other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;

    /// <exception cref="FormatException">The text is not an id with this prefix.</exception>
    public static Id<T> Of(string s) => TryParse(s, null, out Id<T> id) ? id : throw new FormatException($"Not an id of {T.IdPrefix}_.");

    public static Id<T> Parse(string s, IFormatProvider? provider) => Of(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        result = default;
        if (s is null || s.Length > MaxLength || s.Length <= T.IdPrefix.Length + 1 || !s.StartsWith(T.IdPrefix, StringComparison.Ordinal) || s[T.IdPrefix.Length] != '_')
        {
            return false;
        }

        foreach (char c in s.AsSpan(T.IdPrefix.Length + 1))
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_'))
            {
                return false;
            }
        }

        result = new Id<T>(s);
        return true;
    }
}

/// <summary>Makes ids: 48 bits of milliseconds, then 80 random bits, in Crockford's base 32 (lower case).</summary>
public interface IIds
{
    Id<T> New<T>()
        where T : IIdentified;
}
