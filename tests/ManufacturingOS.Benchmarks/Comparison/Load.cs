using System.Diagnostics;
using ManufacturingOS.Benchmarks.Servers;

namespace ManufacturingOS.Benchmarks.Comparison;

/// <summary>Requests from 32 connections for some seconds, or until there is nothing more to ask.</summary>
internal static class Load
{
    private const int Connections = 32;

    /// <param name="request">The next request's bytes; <c>null</c> ends the load.</param>
    public static async Task<LoadResult> Run(ServerProcess server, Func<byte[]?> request, TimeSpan time)
    {
        PlainConnection[] connections = [.. Enumerable.Range(0, Connections).Select(_ => new PlainConnection(server.Address))];
        var latencies = new List<double>[Connections];
        var faults = new List<int>[Connections];
        TimeSpan processor = server.ProcessorTime;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.Select((connection, i) => Task.Run(() => One(connection, request, start, time, latencies[i] = new(8192), faults[i] = []))));
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        processor = server.ProcessorTime - processor;
        Array.ForEach(connections, c => c.Dispose());
        double[] all = [.. latencies.SelectMany(l => l).Order()];
        return all.Length == 0
            ? new LoadResult(0, 0, 0, [])
            : new LoadResult(all.Length / took.TotalSeconds, all[(int)(all.Length * 0.99)], processor.TotalMicroseconds / all.Length, [.. faults.SelectMany(f => f)]);
    }

    private static async Task One(PlainConnection connection, Func<byte[]?> request, long start, TimeSpan time, List<double> latencies, List<int> faults)
    {
        while (Stopwatch.GetElapsedTime(start) < time && request() is { } bytes)
        {
            long sent = Stopwatch.GetTimestamp();
            int status = await connection.Send(bytes);
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            if (status is < 200 or > 299)
            {
                faults.Add(status);
            }
        }
    }
}

/// <param name="PerSecond">Answers a second, faults included.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Processor">Microseconds of the server's processor time an answer, all its threads together.</param>
/// <param name="Faults">The statuses that were not 2xx; 0 is a connection that broke.</param>
internal sealed record LoadResult(double PerSecond, double P99, double Processor, IReadOnlyList<int> Faults);
