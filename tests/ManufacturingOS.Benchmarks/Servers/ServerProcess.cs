using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace ManufacturingOS.Benchmarks.Servers;

/// <summary>A server as a process of its own, so that its processor time and memory are nobody else's.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address, TimeSpan firstPage)
    {
        this.process = process;
        Address = address;
        FirstPage = firstPage;
        FirstPageProcessor = process.TotalProcessorTime;
    }

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>From the start of the process to its first answered page.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>What that took of the processor: on a busy machine it says more than the clock.</summary>
    public TimeSpan FirstPageProcessor { get; }

    /// <summary>User and system time of all its threads since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }

    /// <param name="page">Answers 2xx when the server is up.</param>
    /// <exception cref="InvalidOperationException">The process ended before it answered.</exception>
    public static async Task<ServerProcess> Start(Uri address, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings, string page)
    {
        var start = new ProcessStartInfo("dotnet", arguments);
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        long begin = Stopwatch.GetTimestamp();
        Process started = Process.Start(start)!;
        using var client = new HttpClient { BaseAddress = address };
        while (!await Answers(client, page))
        {
            if (started.HasExited)
            {
                throw new InvalidOperationException($"The server ended with {started.ExitCode} before its first answer.");
            }

            await Task.Delay(10);
        }

        return new ServerProcess(started, address, Stopwatch.GetElapsedTime(begin));
    }

    /// <summary>What the system says is in memory now.</summary>
    public long ResidentBytes()
    {
        string line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient client, string page)
    {
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
