using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>
/// The same mix of colours and sizes in another quantity. Whole pieces are given out by Webster's method: it returns the asked pieces at
/// the asked quantity, and no colour or size ever gets fewer pieces when the whole grows, so a larger ladder step holds the smaller one.
/// </summary>
internal static class Mix
{
    /// <summary>A colour or size that gets no piece stays listed with 0: it is still part of the mix that more pieces would come from.</summary>
    /// <param name="total">1 or more.</param>
    public static IReadOnlyList<QuoteLine> Scale(IReadOnlyList<QuoteLine> lines, int total)
    {
        QuoteLine[] ordered = [.. lines.OrderBy(l => l.Number)];
        VariantQuantity[][] variants =
        [
            .. ordered.Select(l => l.Variants.OrderBy(v => v.Colour, StringComparer.Ordinal).ThenBy(v => v.Size, StringComparer.Ordinal).ToArray()),
        ];
        int[] scaled = Webster([.. variants.SelectMany(v => v).Select(v => v.Quantity)], total);
        var result = new QuoteLine[ordered.Length];
        int next = 0;
        for (int i = 0; i < ordered.Length; i++)
        {
            result[i] = ordered[i] with { Variants = Array.ConvertAll(variants[i], v => v with { Quantity = scaled[next++] }) };
        }

        return result;
    }

    /// <summary>Seats by the highest quotients weight / (2 × seats + 1); ties to the first.</summary>
    internal static int[] Webster(int[] weights, int total)
    {
        long sum = weights.Sum(w => (long)w);
        var seats = new int[weights.Length];
        long given = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            seats[i] = (int)(((2L * weights[i] * total) + sum) / (2 * sum));
            given += seats[i];
        }

        for (; given < total; given++)
        {
            seats[Next(weights, seats)]++;
        }

        for (; given > total; given--)
        {
            seats[Last(weights, seats)]--;
        }

        return seats;
    }

    /// <summary>Who gets the next piece: the highest weight / (2 × seats + 1).</summary>
    private static int Next(int[] weights, int[] seats)
    {
        int best = 0;
        for (int i = 1; i < weights.Length; i++)
        {
            if ((Int128)weights[i] * ((2L * seats[best]) + 1) > (Int128)weights[best] * ((2L * seats[i]) + 1))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>Who got the last piece: the lowest weight / (2 × seats - 1) of those that have one.</summary>
    private static int Last(int[] weights, int[] seats)
    {
        int worst = -1;
        for (int i = 0; i < weights.Length; i++)
        {
            if (seats[i] > 0 && (worst < 0 || (Int128)weights[i] * ((2L * seats[worst]) - 1) <= (Int128)weights[worst] * ((2L * seats[i]) - 1)))
            {
                worst = i;
            }
        }

        return worst;
    }
}
