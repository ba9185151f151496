using System.Globalization;
using ManufacturingOS.Domain.Common;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Localization;

/// <summary>How money, dates, numbers and coded sentences are shown in the reader's language.</summary>
public sealed class Display(IStringLocalizer<TradeText> trade, IStringLocalizer<RefusalText> refusals)
{
    /// <summary>A currency's own format with its symbol, never broken across lines: <c>$1,234.50</c>, <c>1.234,50 €</c>.</summary>
    public static string Money(Money money)
    {
        var format = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        format.CurrencySymbol = Symbol(money.Currency);
        format.CurrencyDecimalDigits = money.Currency.MinorDigits;
        return money.Amount.ToString("C", format).Replace(' ', '\u00a0');
    }

    /// <summary>A price of one piece, up to four digits: unit prices below a cent matter in long ladders.</summary>
    public static string PerPiece(Money total, int pieces) => Money(Domain.Common.Money.Round(total.Amount / pieces, total.Currency));

    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.CurrentCulture);

    /// <summary>Day and short month, with the year when it is not this one.</summary>
    public static string Date(DateOnly date) => date.ToString(CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "de" ? "d. MMM yyyy" : "d MMM yyyy", CultureInfo.CurrentCulture);

    public static string Moment(DateTimeOffset moment) => moment.ToString("g", CultureInfo.CurrentCulture);

    /// <summary>A word of the trade by its key, for example <c>blank.tee-heavy</c>.</summary>
    public string Trade(string key) => trade[key];

    public string Trade(string group, Enum value) => trade[group + "." + value];

    /// <summary>The sentence of a refusal with its values in place.</summary>
    public string Refusal(Refusal refusal) => Fill(refusals[refusal.Code], refusal.Values.Select(v => (v.Key, Text(v.Value))));

    /// <summary>Puts named values into a sentence: <c>{count}</c>.</summary>
    public static string Fill(string sentence, IEnumerable<(string Name, string Value)> values)
    {
        foreach ((string name, string value) in values)
        {
            sentence = sentence.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return sentence;
    }

    private static string Symbol(Currency currency) =>
        currency.Code switch
        {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            "JPY" => "¥",
            "CNY" => "CN¥",
            "VND" => "₫",
            "CAD" => "CA$",
            "AUD" => "A$",
            "MXN" => "MX$",
            "PLN" => "zł",
            "TRY" => "₺",
            "INR" => "₹",
            string code => code + "\u00a0",
        };

    private string Text(object value) =>
        value switch
        {
            Money money => Money(money),
            DateOnly date => Date(date),
            DateTimeOffset moment => Moment(moment),
            decimal number => Number(number),
            int number => Number(number),
            long number => Number(number),
            Enum word => trade[word.GetType().Name + "." + word] is { ResourceNotFound: false } known ? known.Value : word.ToString(),
            _ => value.ToString() ?? "",
        };
}
