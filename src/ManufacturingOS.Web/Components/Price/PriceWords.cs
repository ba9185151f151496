using System.Globalization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Localization;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Components.Price;

/// <summary>The sentences of prices and plans, with their values in the reader's form.</summary>
public sealed class PriceWords(IStringLocalizer<PriceText> prices, IStringLocalizer<ReasonText> reasons, IStringLocalizer<TradeText> trade)
{
    /// <summary>The line that says that tax is not part of a price.</summary>
    private const string NoTax = "tax.not-included";

    /// <summary>What a line of a price is for.</summary>
    public string Title(PriceLine line) => Fill(prices[line.Code], line);

    /// <summary>Why it is there and how it is counted; empty where there is nothing to explain.</summary>
    public string Why(PriceLine line) => prices[line.Code + ".why"] is { ResourceNotFound: false } why ? Fill(why, line) : "";

    /// <summary>What a part of a price comes to; tax that the price does not hold is not zero but left out.</summary>
    public string Sum(PriceBreakdown price, PriceLineGroup group) =>
        price.Lines.Any(l => l.Group == group && l.Code == NoTax) ? prices[NoTax + ".short"] : Display.Money(price.Of(group));

    public string Why(Reason reason) => Display.Fill(reasons[reason.Code], reason.Values.Select(v => (v.Key, Text(v.Key, v.Value))));

    /// <summary>What a few more pieces would cost.</summary>
    public string Hint(LadderHint hint) =>
        Display.Fill(
            prices[hint.Extra.IsZero ? "hint.free" : "hint.extra"],
            [("add", Display.Number(hint.Add)), ("quantity", Display.Number(hint.Quantity)), ("extra", Display.Money(hint.Extra)), ("saves", Display.Money(hint.Saves))]
        );

    private string Fill(string sentence, PriceLine line) => Display.Fill(sentence, line.Values.Select(v => (v.Key, Text(v.Key, v.Value))).Append(("count", Display.Number(line.Count))));

    /// <summary>Stored values are in no language: codes of the trade, plain numbers, amounts with their currency, ISO days.</summary>
    private string Text(string name, string value) =>
        trade[$"{name}.{value}"] is { ResourceNotFound: false } word ? word.Value
        : value.Split(' ') is [var amount, var code] && Infrastructure.Database.MoneyText.TryParse(amount, code, out Money money) ? Display.Money(money)
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? Display.Date(day)
        : decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number) ? Display.Number(number)
        : value;
}
