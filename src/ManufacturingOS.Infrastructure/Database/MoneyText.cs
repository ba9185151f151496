using System.Globalization;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Database;

/// <summary>Reads the contract's form of money: plain digits, at most the currency's own decimals, no exponent, no grouping.</summary>
public static class MoneyText
{
    public static bool TryParse(string? amount, string? currencyCode, out Money money)
    {
        money = default;
        if (
            !Currency.TryParse(currencyCode, null, out Currency currency)
            || !decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
            || value.Scale > currency.MinorDigits
            || Math.Abs(value) > 1_000_000_000_000m
        )
        {
            return false;
        }

        money = new Money((long)(value * currency.MinorUnits), currency);
        return true;
    }
}
