using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>The platform takes a part of production, never of freight, and at least its floor.</summary>
internal static class PlatformFee
{
    public static PriceLine Line(IReadOnlyList<PriceLine> lines, Currency currency, PlatformFeeRule rule)
    {
        Money production = Money.Sum(lines.Where(l => l.Group == PriceLineGroup.Production).Select(l => l.Amount), currency);
        Money share = Money.Round(production.Amount * rule.Percent / 100, currency);
        Money fee = rule.Least is { } least && least > share ? least : share;
        return new PriceLine(PriceLineGroup.PlatformFee, "platform.fee", null, null, 1, fee.Amount, fee, new Naming { Percent = rule.Percent }.ToValues());
    }
}
