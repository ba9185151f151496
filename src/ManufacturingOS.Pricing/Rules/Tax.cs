using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>Tax on everything above it. Where the rate is not known the line stands with nothing and says that it is not included.</summary>
internal static class Tax
{
    public static PriceLine Line(IReadOnlyList<PriceLine> lines, Currency currency, TaxRule rule)
    {
        Money taxed = Money.Sum(lines.Select(l => l.Amount), currency);
        Money tax = Money.Round(taxed.Amount * rule.Percent / 100, currency);
        var values = new Dictionary<string, string>(new Naming { Percent = rule.Percent }.ToValues(), StringComparer.Ordinal) { ["country"] = rule.Country };
        return new PriceLine(PriceLineGroup.Tax, rule.Code, null, null, 1, tax.Amount, tax, values);
    }
}
