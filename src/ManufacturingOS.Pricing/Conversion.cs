using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>
/// From the exact sheet in the card's currency to rounded lines in the quote's. The running total is rounded, and each line is the step
/// that it makes: so lines sum to the total to the minor unit, and a total never falls because of rounding.
/// </summary>
internal static class Conversion
{
    /// <param name="rate">Units of <paramref name="currency"/> for one unit of the amount's.</param>
    public static Money ToQuote(Money amount, Currency currency, decimal rate) => Money.Round(amount.Amount * rate, currency);

    public static JobPrice ToJobPrice(PriceSheet sheet, JobPriceRequest request)
    {
        List<PriceEntry> entries = sheet.Entries!;
        var lines = new PriceLine[entries.Count];
        decimal running = 0;
        Money before = Money.Zero(request.Currency);
        for (int i = 0; i < lines.Length; i++)
        {
            PriceEntry entry = entries[i];
            running += entry.Amount;
            Money after = ToQuote(Money.Round(running, request.Card.Currency), request.Currency, request.Rate);
            lines[i] = new PriceLine(
                entry.Group,
                entry.Code,
                entry.Line,
                request.Job,
                entry.Count,
                decimal.Round(entry.Unit * request.Rate, 4, MidpointRounding.AwayFromZero),
                after - before,
                entry.Naming.ToValues()
            );
            before = after;
        }

        return new JobPrice(lines, sheet.Earnings, before);
    }
}
