using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Why work went to these manufacturers and not to the next ones: for administrators and for the audit.</summary>
/// <param name="Next">The best two that were not chosen, the best first.</param>
/// <param name="DecidedBy">The term in which the chosen one is furthest ahead of the next; <c>null</c> when there was no other.</param>
public sealed record Explanation(Considered Chosen, IReadOnlyList<Considered> Next, WeighedTerm? DecidedBy, IReadOnlyList<Reason> Reasons);

/// <summary>Manufacturers that could have made it, and how they were weighed.</summary>
public sealed record Considered(IReadOnlyList<Id<Organisation>> Manufacturers, Weighing Weighing, int Score, DateOnly ArrivesOn);

public enum WeighedTerm
{
    Cost,
    Quality,
    Date,
}

/// <summary>
/// Cost, quality and date in one currency; the lowest sum is chosen. A piece that fails the check is made again at its full value, and a
/// day after the promised one is worth five percent of the value (both assumed).
/// </summary>
/// <param name="Cost">What the manufacturers take, production and freight.</param>
/// <param name="QualityRisk">Share of pieces that failed so far × cost.</param>
/// <param name="Lateness">Days after the promised day × five percent of the cost.</param>
public sealed record Weighing(Money Cost, Money QualityRisk, Money Lateness)
{
    /// <summary>Assumed: what a day of delay costs the merchant, percent of the value.</summary>
    private const decimal LatePercentPerDay = 5;

    public Money Total => Cost + QualityRisk + Lateness;

    public static Weighing Of(Money cost, decimal quality, int daysLate) =>
        new(cost, Money.Round(cost.Amount * (1 - quality), cost.Currency), Money.Round(cost.Amount * Math.Max(0, daysLate) * LatePercentPerDay / 100, cost.Currency));

    public static Weighing operator +(Weighing left, Weighing right) => new(left.Cost + right.Cost, left.QualityRisk + right.QualityRisk, left.Lateness + right.Lateness);

    /// <summary>The term in which this is furthest below the other.</summary>
    public WeighedTerm DecidesAgainst(Weighing other) =>
        new[]
        {
            (Term: WeighedTerm.Cost, Ahead: other.Cost - Cost),
            (Term: WeighedTerm.Quality, Ahead: other.QualityRisk - QualityRisk),
            (Term: WeighedTerm.Date, Ahead: other.Lateness - Lateness),
        }
            .MaxBy(t => t.Ahead.MinorUnits)
            .Term;
}
