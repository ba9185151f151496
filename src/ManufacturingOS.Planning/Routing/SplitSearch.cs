namespace ManufacturingOS.Planning.Routing;

/// <summary>Depth-first over sources at one of their points, one of them taking the rest; a branch ends when it cannot beat the best.</summary>
/// <param name="pool">The cheapest a piece first.</param>
internal sealed class SplitSearch(IReadOnlyList<SplitSource> pool, int pieces, int maxParts)
{
    private decimal best = decimal.MaxValue;

    public IReadOnlyList<(SplitSource Source, int Pieces)>? Found { get; private set; }

    public void Run() => Place(0, pieces, 0, []);

    private void Place(int from, int left, decimal charge, (SplitSource, int)[] chosen)
    {
        Finish(left, charge, chosen);
        for (int i = from; i < pool.Count && chosen.Length + 1 < maxParts; i++)
        {
            foreach (int point in pool[i].Points)
            {
                if (point < left && pool[i].ChargeFor(point) is { } cost && charge + cost + (pool[0].LeastPerPiece!.Value * (left - point)) < best)
                {
                    Place(i + 1, left - point, charge + cost, [.. chosen, (pool[i], point)]);
                }
            }
        }
    }

    private void Finish(int left, decimal charge, (SplitSource Source, int Pieces)[] chosen)
    {
        foreach (SplitSource source in pool)
        {
            int least = chosen.Length == 0 ? source.Least : source.LeastShare;
            if (left >= least && left <= source.Most && !Array.Exists(chosen, c => c.Source == source) && source.ChargeFor(left) is { } cost && charge + cost < best)
            {
                best = charge + cost;
                Found = [.. chosen, (source, left)];
            }
        }
    }
}
