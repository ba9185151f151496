using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Web.Merchant.Quotes;

/// <summary>Which option is shown first: the cheapest that keeps the day asked for; when none does, the earliest.</summary>
public static class Recommended
{
    public static QuoteOption? Of(IReadOnlyList<QuoteOption>? options)
    {
        if (options is null or { Count: 0 })
        {
            return null;
        }

        QuoteOption[] inTime = [.. options.Where(o => o.MeetsNeedBy)];
        return inTime.Length > 0 ? inTime.MinBy(o => o.Total.MinorUnits) : options.MinBy(o => o.PromisedOn);
    }
}
