namespace ManufacturingOS.Planning.Routing;

/// <summary>What a draft is compared by.</summary>
internal enum Aim
{
    Cost,
    Date,
    Distance,
}

/// <summary>What speaks for and against a draft; those of several houses add up: their values, the last arrival, the farthest house, the lowest score.</summary>
internal readonly record struct Merit(long Value, DateOnly Arrives, Distance Distance, int Jobs, int Score)
{
    public static Merit operator +(Merit left, Merit right) =>
        new(
            checked(left.Value + right.Value),
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

        return (Value, Jobs, Arrives, -Score).CompareTo((other.Value, other.Jobs, other.Arrives, -other.Score)) < 0;
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
