using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>How sizes usually sell, for the quick fill of a row.</summary>
public static class UsualSizes
{
    /// <summary>Parts of 100 for adults, as resellers of blanks advise for an unknown crowd: most buy M to XL.</summary>
    private static readonly Dictionary<string, int> Adults = new(StringComparer.Ordinal)
    {
        ["XS"] = 4, ["S"] = 14, ["M"] = 27, ["L"] = 27, ["XL"] = 17, ["2XL"] = 8, ["3XL"] = 3,
    };

    /// <summary>The pieces of each size; they sum to the asked number. Sizes without a usual share get none, unless there are no others.</summary>
    public static IReadOnlyList<(BlankSize Size, int Quantity)> Spread(Blank blank, int pieces)
    {
        long[] weights = [.. blank.Sizes.Select(s => (long)Adults.GetValueOrDefault(s.Code))];
        if (weights.Sum() == 0)
        {
            Array.Fill(weights, 1);
        }

        // The split of money is exact for any whole units: largest remainder, nothing lost.
        Money[] shares = new Money(pieces, Currency.Usd).Split(weights);
        return [.. blank.Sizes.Zip(shares, (size, share) => (size, (int)share.MinorUnits))];
    }

    /// <summary>The size that is asked for most.</summary>
    public static BlankSize Middle(Blank blank) => Spread(blank, 100).MaxBy(s => s.Quantity).Size;
}
