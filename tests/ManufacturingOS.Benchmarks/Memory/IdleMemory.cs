using ManufacturingOS.Benchmarks.Servers;

namespace ManufacturingOS.Benchmarks.Memory;

/// <summary>
/// The first page after a start on an empty database and on one that is filled, and the memory of a portal that has shown one page and
/// then nothing. Settings of the runtime can be tried beside the plain portal, each argument a set of them: <c>DOTNET_TieredPGO=0,DOTNET_gcConcurrent=0</c>.
/// </summary>
internal static class IdleMemory
{
    private const int Starts = 3;
    private const double GoalMegabytes = 220;
    private const double GoalSeconds = 3;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    public static async Task Run(string connection, IReadOnlyList<string> tried)
    {
        Machine.Describe();
        await using Portal home = await Portal.Create(connection, "memory");
        await using (ServerProcess first = await home.Start())
        {
            Console.WriteLine($"empty database: first page after {first.FirstPage.TotalSeconds:F2} s (processor {first.FirstPageProcessor.TotalSeconds:F1} s), goal {GoalSeconds:F0} {(first.FirstPage.TotalSeconds < GoalSeconds ? "kept" : "MISSED")}; load {Machine.Load()}");
            await home.WaitForDemo(first);
            Console.WriteLine($"the demo's story told: {first.ResidentBytes() / 1e6:F0} MB");
        }

        foreach (string settings in tried.Prepend(""))
        {
            await Measure(home, settings);
        }
    }

    private static async Task Measure(Portal home, string settings)
    {
        var pages = new List<double>();
        var resident = new List<double>();
        var processor = new List<double>();
        for (int i = 0; i < Starts; i++)
        {
            await using ServerProcess portal = await home.Start(settings.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).ToDictionary(s => s[0], s => s[1]));
            pages.Add(portal.FirstPage.TotalSeconds);
            await Task.Delay(Idle);
            resident.Add(portal.ResidentBytes() / 1e6);
            processor.Add(portal.FirstPageProcessor.TotalSeconds);
        }

        Console.WriteLine(
            $"{(settings.Length == 0 ? "filled database" : settings)}: first page after {Middle(pages):F2} s (processor {Middle(processor):F1} s) {(Middle(pages) < GoalSeconds ? "kept" : "MISSED")}, "
                + $"idle {Middle(resident):F0} MB ({resident.Min():F0} to {resident.Max():F0}), goal {GoalMegabytes:F0} {(Middle(resident) < GoalMegabytes ? "kept" : "MISSED")}; load {Machine.Load()}"
        );
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
