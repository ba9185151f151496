using System.Diagnostics.CodeAnalysis;

namespace ManufacturingOS.Domain.Common;

/// <summary>An ISO 4217 currency with the number of digits after the point that its amounts have (JPY 0, USD 2).</summary>
public readonly record struct Currency : IParsable<Currency>
{
    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["USD"] = 2, ["EUR"] = 2, ["GBP"] = 2, ["CAD"] = 2, ["AUD"] = 2, ["CHF"] = 2, ["CNY"] = 2, ["PLN"] = 2, ["MXN"] = 2,
        ["SEK"] = 2, ["DKK"] = 2, ["CZK"] = 2, ["TRY"] = 2, ["INR"] = 2, ["JPY"] = 0, ["VND"] = 0,
    };

    private readonly string? code;

    private Currency(string code) => this.code = code;

    public static Currency Usd { get; } = new("USD");

    public static Currency Eur { get; } = new("EUR");

    public static Currency Gbp { get; } = new("GBP");

    /// <summary>The currencies that prices, rate cards and payments may be in.</summary>
    public static IReadOnlyCollection<string> Supported => Digits.Keys;

    public string Code => code ?? "USD";

    /// <summary>Digits after the decimal point: 0 or 2.</summary>
    public int MinorDigits => Digits[Code];

    /// <summary>Minor units in one major unit: 1 or 100.</summary>
    public int MinorUnits => MinorDigits == 0 ? 1 : 100;

    /// <exception cref="FormatException">The code is not one of <see cref="Supported"/>.</exception>
    public static Currency Of(string code) => TryParse(code, null, out Currency currency) ? currency : throw new FormatException($"Unknown currency {code}.");

    public static Currency Parse(string s, IFormatProvider? provider) => Of(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result)
    {
        result = default;
        if (s is null || !Digits.ContainsKey(s))
        {
            return false;
        }

        result = new Currency(s);
        return true;
    }

    public override string ToString() => Code;
}
