using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Lines, whole or cut, that one house would make together.</summary>
/// <param name="parts">In the order of the lines' numbers, each line once.</param>
internal sealed class Work(IReadOnlyList<WorkPart> parts)
{
    private readonly Dictionary<(int House, int Rush), JobCost?> costs = [];
    private JobOutline? outline;

    public IReadOnlyList<WorkPart> Parts => parts;

    public IReadOnlyList<QuoteLine> Lines { get; } = [.. parts.Select(p => p.Cut)];

    public int Pieces => Parts.Sum(p => p.Pieces);

    public static Work Whole(IEnumerable<AskedLine> lines) => new([.. lines.OrderBy(line => line.Place).Select(line => new WorkPart(line, line.Line, line.Pieces))]);

    public static Work Of(AskedLine line, IReadOnlyList<VariantQuantity> variants)
    {
        QuoteLine cut = line.Cut(variants);
        return new Work([new WorkPart(line, cut, cut.Quantity)]);
    }

    public Work And(Work other) => new([.. Parts.Concat(other.Parts).OrderBy(p => p.Asked.Place)]);

    /// <summary>The same pieces of the same lines.</summary>
    public bool IsSameAs(Work other) => ReferenceEquals(this, other) || Parts.SequenceEqual(other.Parts);

    /// <summary>What a house takes for it; asked of the rate card once, since one search looks at a work under many dates.</summary>
    public JobCost? CostAt(House house, Ask ask, int? rush)
    {
        (int, int) key = (house.Place, rush ?? -1);
        if (!costs.TryGetValue(key, out JobCost? cost))
        {
            outline ??= JobOutline.Of(Lines).Value;
            cost = Pricer.CostOf(outline, house.Listed.RateCard, ask.Currency, house.Rate, house.Zone, rush);
            costs.Add(key, cost);
        }

        return cost;
    }
}

/// <summary>Pieces of one line; <see cref="Cut"/> is the line with only these.</summary>
internal sealed record WorkPart(AskedLine Asked, QuoteLine Cut, int Pieces);
