using System.Diagnostics;

namespace ManufacturingOS.Benchmarks;

/// <summary>Requests from 32 connections for a few seconds; answers other than 2xx are counted apart.</summary>
internal static class Load
{
    private const int Connections = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(5);

    public static async Task<LoadResult> Run(Uri address, Func<HttpRequestMessage> request)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = address };
        await During(client, request, WarmUp);
        return await During(client, request, Counted);
    }

    private static async Task<LoadResult> During(HttpClient client, Func<HttpRequestMessage> request, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        var latencies = new List<double>[Connections];
        int faults = 0;
        await Task.WhenAll(
            Enumerable.Range(0, Connections).Select(async i =>
            {
                List<double> own = latencies[i] = [];
                while (Stopwatch.GetElapsedTime(start) < time)
                {
                    long sent = Stopwatch.GetTimestamp();
                    using HttpRequestMessage message = request();
                    using HttpResponseMessage answer = await client.SendAsync(message);
                    await answer.Content.CopyToAsync(Stream.Null);
                    own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                    if (!answer.IsSuccessStatusCode)
                    {
                        Interlocked.Increment(ref faults);
                    }
                }
            })
        );
        double[] all = [.. latencies.SelectMany(l => l).Order()];
        return new LoadResult(all.Length / Stopwatch.GetElapsedTime(start).TotalSeconds, all[(int)(all.Length * 0.99)], faults);
    }
}

/// <param name="PerSecond">Answers a second, faults included.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record LoadResult(double PerSecond, double P99, int Faults);
