using ManufacturingOS.Pricing;

namespace ManufacturingOS.Planning.Routing;

/// <summary>What a draft is compared by.</summary>
internal enum Aim
{
    Cost,
    Date,
    Distance,
}

/// <summary>What speaks for and against a draft; those of several houses add up: their values, the last arrival, the farthest house, the lowest score.</summary>
/// <param name="Value">Production and freight, minor units of the quote's currency.</param>
/// <param name="Production">The part of it that the platform's fee is taken on.</param>
internal readonly record struct Merit(PlatformFeeRule Fee, long Value, long Production, DateOnly Arrives, Distance Distance, int Jobs, int Score)
{
    /// <summary>What the merchant pays before tax: the fee is not in proportion to the value, since freight carries none.</summary>
    public decimal Charge => Value + Math.Max(Fee.Least?.MinorUnits ?? 0, decimal.Round(Production * Fee.Percent / 100, MidpointRounding.AwayFromZero));

    /// <summary>The same without the fee's floor, which is taken once for all houses.</summary>
    public decimal RunningCharge => Value + (Production * Fee.Percent / 100);

    public static Merit operator +(Merit left, Merit right) =>
        new(
            left.Fee,
            checked(left.Value + right.Value),
            checked(left.Production + right.Production),
            left.Arrives > right.Arrives ? left.Arrives : right.Arrives,
            left.Distance > right.Distance ? left.Distance : right.Distance,
            left.Jobs + right.Jobs,
            Math.Min(left.Score, right.Score)
        );

    /// <summary>Whether it is better under the aim; an equal one is not, so that the first by id stays.</summary>
    public bool Beats(Merit other, Aim aim)
    {
        int byAim = aim switch
        {
            Aim.Cost => 0,
            Aim.Date => Arrives.CompareTo(other.Arrives),
            Aim.Distance => Distance.CompareTo(other.Distance),
        };
        if (byAim != 0)
        {
            return byAim < 0;
        }

        return (Charge, Jobs, Arrives, -Score).CompareTo((other.Charge, other.Jobs, other.Arrives, -other.Score)) < 0;
    }
}

/// <summary>A way to have everything made: one offer a house, or a few.</summary>
internal sealed record Draft(IReadOnlyList<Offer> Offers, Merit Merit)
{
    public Draft(Offer offer)
        : this([offer], offer.Merit) { }

    public static Draft Of(IReadOnlyList<Offer> offers) => new(offers, offers.Select(o => o.Merit).Aggregate((a, b) => a + b));

    /// <summary>The same houses make the same pieces by the same days.</summary>
    public bool IsSameAs(Draft other) =>
        Offers.Count == other.Offers.Count
        && Offers.Zip(other.Offers).All(pair => pair.First.House.Place == pair.Second.House.Place && pair.First.Date == pair.Second.Date && pair.First.Work.IsSameAs(pair.Second.Work));
}
