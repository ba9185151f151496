namespace ManufacturingOS.Planning.Routing;

/// <summary>A house that could make a part of a line: the quantities worth trying and what they cost.</summary>
internal sealed class SplitSource
{
    private readonly Func<int, decimal?> price;
    private readonly Dictionary<int, decimal?> charges = [];
    private readonly AskedLine line;
    private int[]? points;

    /// <param name="least">Fewest pieces that the house takes.</param>
    /// <param name="leastShare">Fewest pieces that are worth a share.</param>
    /// <param name="most">Most pieces that it has there in time.</param>
    /// <param name="price">What so many pieces cost the merchant, in minor units before tax.</param>
    public SplitSource(House house, AskedLine line, int least, int leastShare, int most, Func<int, decimal?> price)
    {
        (House, this.line, Least, LeastShare, Most, this.price) = (house, line, least, leastShare, most, price);
        LeastPerPiece = ChargeFor(most) / most;
    }

    public House House { get; }

    public int Least { get; }

    public int LeastShare { get; }

    public int Most { get; }

    /// <summary>Minor units a piece when it makes as many as it can, which is when a piece is cheapest; <c>null</c> where the house has no price.</summary>
    public decimal? LeastPerPiece { get; }

    /// <summary>Quantities of a share that are worth trying, descending: the least, the steps of the ladders, the most.</summary>
    public IReadOnlyList<int> Points =>
        points ??=
        [
            .. line
                .Line.Decorations.SelectMany(d => House.Listed.RateCard.Rate(d.Method)!.Ladder)
                .Select(step => step.From)
                .Concat(House.Listed.RateCard.Blank(line.Blank.Slug)!.Ladder.Select(step => step.From))
                .Append(LeastShare)
                .Append(Most)
                .Where(pieces => pieces >= LeastShare && pieces <= Most)
                .Distinct()
                .OrderDescending(),
        ];

    /// <summary><c>null</c> where the house has no price or no time for so many.</summary>
    public decimal? ChargeFor(int pieces)
    {
        if (!charges.TryGetValue(pieces, out decimal? charge))
        {
            charge = price(pieces);
            charges.Add(pieces, charge);
        }

        return charge;
    }
}
