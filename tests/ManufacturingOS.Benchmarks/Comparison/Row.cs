using ManufacturingOS.Benchmarks.Servers;

namespace ManufacturingOS.Benchmarks.Comparison;

/// <summary>One operation, what it is held against, and what came out in each round.</summary>
/// <param name="Against">The bare operation, or <c>null</c> for a bare one itself.</param>
/// <param name="Goal">Least share of the bare rate; 0 for none.</param>
internal sealed record Row(string Name, ServerProcess Server, Func<byte[]?> Request, Row? Against = null, double Goal = 0)
{
    /// <summary>Until tiered compilation has settled; a bare endpoint has less to compile.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(Against is null ? 4 : 8);

    /// <summary>What must be made before a round, for requests that can be sent once only.</summary>
    public Func<Task>? Prepare { get; init; }

    public List<LoadResult> Rounds { get; } = [];

    public double PerSecond => Median(r => r.PerSecond);

    public override string ToString()
    {
        int[] faults = [.. Rounds.SelectMany(r => r.Faults)];
        string line = $"{Name, -20} {PerSecond, 8:F0}/s  p99 {Median(r => r.P99), 6:F1} ms  processor {Median(r => r.Processor), 6:F0} us";
        if (Against is not null)
        {
            line += $"  ratio {Share(r => r.PerSecond):F2}  by processor {1 / Share(r => r.Processor):F2}  goal {Goal:F2} {(Share(r => r.PerSecond) >= Goal ? "kept" : "MISSED")}";
        }

        return faults.Length == 0 ? line : $"{line}  FAULTS {faults.Length} ({string.Join(", ", faults.Distinct())})";
    }

    public async Task Run(TimeSpan time)
    {
        await (Prepare?.Invoke() ?? Task.CompletedTask);
        Rounds.Add(await Load.Run(Server, Request, time));
    }

    /// <summary>The median of what the rounds say, each held against the bare operation of its own round.</summary>
    private double Share(Func<LoadResult, double> of) => Middle(Rounds.Zip(Against!.Rounds, (own, bare) => of(own) / of(bare)));

    private double Median(Func<LoadResult, double> of) => Middle(Rounds.Select(of));

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
