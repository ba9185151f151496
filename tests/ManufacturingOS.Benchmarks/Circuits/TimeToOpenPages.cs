using System.Diagnostics;
using ManufacturingOS.Benchmarks.Servers;

namespace ManufacturingOS.Benchmarks.Circuits;

/// <summary>
/// From a manufacturer's call to the frame on the merchant's open order page: in one process, and with the page on another process of
/// the same database. Counted from the sending of the call, so the verb itself is in it.
/// </summary>
internal static class TimeToOpenPages
{
    private const int Orders = 6;
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A verb may be followed by work that was promised with it, which changes the page again: the next verb waits for that.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    public static async Task Run(string connection)
    {
        Machine.Describe();
        await using Portal home = await Portal.Create(connection, "live");
        await using ServerProcess first = await home.Start();
        await home.WaitForDemo(first);
        await using ServerProcess second = await home.Start();
        Report("in one process", await Times(home.SignIns, first, first));
        Report("across two processes", await Times(home.SignIns, first, second));
    }

    private static async Task<List<double>> Times(SignIns people, ServerProcess acting, ServerProcess watching)
    {
        using Browser browser = await Browser.SignIn(watching, people.Merchant);
        var times = new List<double>();
        for (int i = 0; i < Orders; i++)
        {
            OfferedJob job = await OfferedJob.Make(acting, people);
            using HttpClient manufacturer = job.Manufacturer;
            await using Circuit page = await Circuit.Open(browser, "/merchant/orders/" + job.Order);
            foreach (var step in job.Steps)
            {
                await Task.Delay(Quiet);
                long sent = Stopwatch.GetTimestamp();
                await job.Do(step);
                long? shown = await page.FrameAfter(sent, Patience);
                times.Add(shown is { } at ? Stopwatch.GetElapsedTime(sent, at).TotalMilliseconds : double.PositiveInfinity);
            }
        }

        // The first order compiles what it passes.
        return times[4..];
    }

    private static void Report(string where, List<double> times)
    {
        double[] sorted = [.. times.Order()];
        Console.WriteLine(
            $"{where}: {sorted.Length} verbs, median {sorted[sorted.Length / 2]:F0} ms, slowest {sorted[^1]:F0} ms, goal {Goal.TotalMilliseconds:F0} {(sorted[^1] < Goal.TotalMilliseconds ? "kept" : "MISSED")}; load {Machine.Load()}"
        );
    }
}
