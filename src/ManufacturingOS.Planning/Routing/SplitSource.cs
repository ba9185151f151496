using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Planning.Routing;

/// <summary>A house that could make a part of a line: the quantities worth trying and what they cost.</summary>
internal sealed class SplitSource
{
    private readonly AskedLine line;
    private readonly Func<SplitSource, int, long?> price;
    private readonly Dictionary<int, long?> values = [];

    /// <param name="least">Fewest pieces that the house takes.</param>
    /// <param name="leastShare">Fewest pieces that are worth a share.</param>
    /// <param name="most">Most pieces that it has there in time.</param>
    public SplitSource(House house, AskedLine line, int least, int leastShare, int most, Func<SplitSource, int, long?> price)
    {
        (House, this.line, Least, LeastShare, Most, this.price) = (house, line, least, leastShare, most, price);
        IEnumerable<int> steps = line
            .Line.Decorations.SelectMany(d => house.Listed.RateCard.Rate(d.Method)!.Ladder)
            .Select(step => step.From)
            .Concat(house.Listed.RateCard.Blank(line.Blank.Slug)!.Ladder.Select(step => step.From));
        Points = [.. steps.Append(leastShare).Append(most).Where(q => q >= leastShare && q <= most).Distinct().OrderDescending()];
        foreach (int pieces in Points.Append(most))
        {
            if (ValueOf(pieces) is { } value && (!HasPrice || (decimal)value / pieces < LeastPerPiece))
            {
                (HasPrice, LeastPerPiece) = (true, (decimal)value / pieces);
            }
        }
    }

    public House House { get; }

    public int Least { get; }

    public int LeastShare { get; }

    public int Most { get; }

    /// <summary>Quantities of a share that are worth trying, descending: the least, the steps of the ladders, the most.</summary>
    public IReadOnlyList<int> Points { get; }

    public bool HasPrice { get; }

    /// <summary>Minor units a piece at the cheapest point.</summary>
    public decimal LeastPerPiece { get; }

    /// <summary>Minor units for the first pieces of the line, or <c>null</c> where the house has no price or no time for them.</summary>
    public long? ValueOf(int pieces)
    {
        if (!values.TryGetValue(pieces, out long? value))
        {
            value = price(this, pieces);
            values.Add(pieces, value);
        }

        return value;
    }

    public Work WorkOf(int from, int pieces) => Work.Of(line, Slice(from, pieces));

    /// <summary>Deals the variants out colour by colour, so that a colour stays at one house as far as it can.</summary>
    private List<VariantQuantity> Slice(int from, int pieces)
    {
        var slice = new List<VariantQuantity>();
        foreach (VariantQuantity variant in line.Line.Variants.OrderBy(v => v.Colour, StringComparer.Ordinal))
        {
            int skip = Math.Min(from, variant.Quantity);
            int take = Math.Min(pieces, variant.Quantity - skip);
            from -= skip;
            pieces -= take;
            if (take > 0)
            {
                slice.Add(variant with { Quantity = take });
            }
        }

        return slice;
    }
}
