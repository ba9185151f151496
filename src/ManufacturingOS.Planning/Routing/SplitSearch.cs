namespace ManufacturingOS.Planning.Routing;

/// <summary>Depth-first over sources at one of their points, one of them taking the rest; a branch ends when it cannot beat the best.</summary>
/// <param name="pool">The cheapest a piece first.</param>
internal sealed class SplitSearch(IReadOnlyList<SplitSource> pool, int pieces, int maxParts)
{
    private long best = long.MaxValue;

    public IReadOnlyList<(SplitSource Source, int Pieces)>? Found { get; private set; }

    public void Run() => Place(0, pieces, 0, []);

    private void Place(int from, int left, long value, (SplitSource, int)[] chosen)
    {
        Finish(left, value, chosen);
        for (int i = from; i < pool.Count && chosen.Length + 1 < maxParts; i++)
        {
            foreach (int point in pool[i].Points)
            {
                if (point < left && pool[i].ValueOf(point) is { } cost && value + cost + (pool[0].LeastPerPiece * (left - point)) < best)
                {
                    Place(i + 1, left - point, value + cost, [.. chosen, (pool[i], point)]);
                }
            }
        }
    }

    private void Finish(int left, long value, (SplitSource Source, int Pieces)[] chosen)
    {
        foreach (SplitSource source in pool)
        {
            int least = chosen.Length == 0 ? source.Least : source.LeastShare;
            if (left >= least && left <= source.Most && !Array.Exists(chosen, c => c.Source == source) && source.ValueOf(left) is { } cost && value + cost < best)
            {
                best = value + cost;
                Found = [.. chosen, (source, left)];
            }
        }
    }
}
