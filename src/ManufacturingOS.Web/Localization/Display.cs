using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Localization;

/// <summary>How money, dates, numbers and coded sentences are shown in the reader's language.</summary>
public sealed partial class Display(IStringLocalizer<TradeText> trade, IStringLocalizer<RefusalText> refusals)
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

    /// <summary>A size of a file: <c>14 KB</c>, <c>2.3 MB</c>.</summary>
    public static string Bytes(long bytes) =>
        bytes switch
        {
            < 1024 => Number(bytes) + "\u00a0B",
            < 1024 * 1024 => Number(bytes / 1024) + "\u00a0KB",
            < 10 * 1024 * 1024 => (bytes / (1024m * 1024m)).ToString("#,0.#", CultureInfo.CurrentCulture) + "\u00a0MB",
            _ => Number(bytes / (1024 * 1024)) + "\u00a0MB",
        };

    /// <summary>
    /// The sentence of a refusal with its values in place; <c>{limit:bytes}</c> says a number as a size of a file,
    /// <c>{found:upper}</c> a word in capitals. Where the sentence
    /// depends on a value there is one for each: <c>artwork-too-big.pixels</c>.
    /// </summary>
    public string Refusal(Refusal refusal)
    {
        LocalizedString? special = refusal.Values.Values.OfType<string>().Select(v => refusals[$"{refusal.Code}.{v}"]).FirstOrDefault(s => !s.ResourceNotFound);
        return Fill(special ?? refusals[refusal.Code], refusal.Values.SelectMany(v => Said(v.Key, v.Value)));
    }

    /// <summary>Puts named values into a sentence: <c>{count}</c>; <c>{count:piece|pieces}</c> is the word that fits the number.</summary>
    public static string Fill(string sentence, IEnumerable<(string Name, string Value)> values)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in values)
        {
            known[name] = value;
        }

        return Place().Replace(sentence, place => Filled(place, known));
    }

    /// <summary>A value out of a stored document (a timeline, a reason), which is written invariantly: dates, numbers and words of the trade.</summary>
    public string Stored(string name, string value) =>
        name switch
        {
            "date" or "week" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) => Date(day),
            "amount" or "saves" or "total" or "cost" when ParseMoney(value) is { } money => Money(money),
            "reason" when trade["claim-reason." + value] is { ResourceNotFound: false } reason => reason,
            "reason" when trade["hold." + value] is { ResourceNotFound: false } hold => hold,
            "state" when trade["shipment-state." + value] is { ResourceNotFound: false } state => state,
            "kind" when trade["resolution." + value] is { ResourceNotFound: false } kind => kind,
            "country" when trade["country." + value] is { ResourceNotFound: false } country => country,
            _ when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && name is not ("job" or "number" or "tracking" or "before") => Number(number),
            _ => value,
        };

    private static string Filled(Match place, Dictionary<string, string> values) =>
        values.TryGetValue(place.Groups["name"].Value, out string? value) ? value
        : values.TryGetValue(place.Groups["number"].Value, out string? number) ? place.Groups[number == "1" ? "one" : "many"].Value
        : place.Value;

    private static Money? ParseMoney(string value) =>
        value.Split(' ') is [var amount, var code] && Infrastructure.Database.MoneyText.TryParse(amount, code, out Money money) ? money : null;

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

    /// <summary>A code of the trade becomes its word: <c>placement</c> <c>left-chest</c> is looked up as <c>placement.left-chest</c>.</summary>
    private IEnumerable<(string Name, string Value)> Said(string name, object value)
    {
        switch (value)
        {
            case string code:
                yield return (name, trade[$"{name}.{code}"] is { ResourceNotFound: false } word ? word.Value : code);
                yield return (name + ":upper", code.ToUpperInvariant());
                break;
            case Enum of when trade[$"{name}.{of}"] is { ResourceNotFound: false } named:
                yield return (name, named.Value);
                break;
            case long bytes:
                yield return (name, Text(bytes));
                yield return (name + ":bytes", Bytes(bytes));
                break;
            default:
                yield return (name, Text(value));
                break;
        }
    }

    private string Text(object value) =>
        value switch
        {
            Money money => Money(money),
            DateOnly date => Date(date),
            DateTimeOffset moment => Moment(moment),
            decimal number => Number(number),
            int number => Number(number),
            long number => Number(number),
            PrintMethod method => trade["method." + method],
            Enum word => trade[word.GetType().Name + "." + word] is { ResourceNotFound: false } known ? known.Value : word.ToString(),
            IEnumerable several => string.Join(", ", several.Cast<object>().Select(Text)),
            _ => value.ToString() ?? "",
        };

    [GeneratedRegex(@"\{(?:(?<number>\w+):(?<one>[^|{}]*)\|(?<many>[^|{}]*)|(?<name>[^{}]+))\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
