using ManufacturingOS.Domain.Common;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Planning.Routing;

/// <summary>What the platform brings to a plan: exchange rates, its fee, the tax at the destination, its habits.</summary>
/// <param name="Rates">Units of the quote's currency for one unit of the key's, margin included, above 0. A currency that is missing is not planned with; the quote's own is always 1.</param>
/// <param name="OfferWindowDays">Calendar days that a manufacturer has to accept an offer, 0 or more.</param>
/// <param name="Ids">Names the options; planning itself draws no chance.</param>
public sealed record PlanningTerms(IReadOnlyDictionary<Currency, decimal> Rates, PlatformFeeRule Fee, TaxRule Tax, int OfferWindowDays, IIds Ids)
{
    /// <summary>Fewest pieces of a line that are given to one of several manufacturers, 1 or more.</summary>
    public int MinSplitPieces { get; init; } = 12;

    /// <summary>Most manufacturers that share one line.</summary>
    public int MaxSplitParts { get; init; } = 4;

    internal decimal? RateFor(Currency from, Currency quote) => from == quote ? 1m : Rates.TryGetValue(from, out decimal rate) && rate > 0 ? rate : null;
}
