using System.Globalization;
using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Localization;

/// <summary>Values of timelines and mails are stored in the contract's form; here they take the reader's.</summary>
public static partial class StoredValue
{
    /// <summary>Values that are numbers of something, and not numbers that name something.</summary>
    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal) { "count", "failed", "passed", "pieces", "progress", "quantity" };

    /// <summary>A day (<c>2026-11-28</c>), a moment (RFC 3339), money (<c>371.20 USD</c>) or a count by its name; anything else as it is.</summary>
    public static string Show(string name, string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return Display.Date(date);
        }

        if (Moment().IsMatch(value) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            return Display.Moment(moment);
        }

        Match money = MoneyForm().Match(value);
        if (money.Success && Currency.TryParse(money.Groups["currency"].Value, null, out Currency currency))
        {
            return Display.Money(Money.Round(decimal.Parse(money.Groups["amount"].Value, CultureInfo.InvariantCulture), currency));
        }

        return Counts.Contains(name) && long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out long count) ? Display.Number(count) : value;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(?<amount>-?\d{1,15}(\.\d{1,2})?) (?<currency>[A-Z]{3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex MoneyForm();
}
