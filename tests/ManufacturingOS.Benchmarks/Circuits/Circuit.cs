using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ManufacturingOS.Benchmarks.Circuits;

/// <summary>
/// An open page as the framework's script would keep it: it starts the circuit with the markers and the kept state of the page,
/// acknowledges every frame, answers calls into the browser with nothing, and says every few seconds that it is still there.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StillHere = TimeSpan.FromSeconds(10);

    private readonly Browser browser;
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource<string> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task working = Task.CompletedTask;

    private Circuit(Browser browser) => this.browser = browser;

    /// <summary>Frames so far, and the bytes in them.</summary>
    public int Frames { get; private set; }

    public long FrameBytes { get; private set; }

    /// <summary>When the last frame came, in ticks of <see cref="Stopwatch"/>.</summary>
    public long LastFrameAt { get; private set; }

    /// <exception cref="InvalidOperationException">The page has no interactive part, or the server refused the circuit.</exception>
    public static async Task<Circuit> Open(Browser browser, string path)
    {
        string page = await browser.Page(path);
        JsonNode[] markers = [.. Markers().Matches(page).Select(m => JsonNode.Parse(m.Groups["json"].Value)!).Where(m => m["type"]?.GetValue<string>() == "server")];
        if (markers.Length == 0)
        {
            throw new InvalidOperationException($"{path} has no interactive part.");
        }

        var circuit = new Circuit(browser);
        await circuit.Connect();
        string address = new Uri(browser.Address, path).ToString();
        await circuit.Send(new PackWriter().Array(6).Value(1).EmptyMap().Value("0").Value("StartCircuit").Array(4).Value(browser.Address.ToString()).Value(address).Value("[]").Value("").Array(0));
        await circuit.started.Task.WaitAsync(Patience);
        var operations = new JsonArray([.. markers.Select((marker, i) => new JsonObject { ["type"] = "add", ["ssrComponentId"] = i + 1, ["marker"] = marker })]);
        var batch = new JsonObject { ["batchId"] = 1, ["operations"] = operations };
        await circuit.Call("UpdateRootComponents", batch.ToJsonString(), KeptState().Match(page).Groups["state"].Value);
        await circuit.shown.Task.WaitAsync(Patience);
        return circuit;
    }

    /// <summary>Waits for a frame that comes after the given moment and answers when it came, or <c>null</c> when none came in time.</summary>
    public async Task<long?> FrameAfter(long moment, TimeSpan patience)
    {
        while (LastFrameAt <= moment)
        {
            if (Stopwatch.GetElapsedTime(moment) > patience)
            {
                return null;
            }

            await Task.Delay(1);
        }

        return LastFrameAt;
    }

    /// <summary>As when the browser loses its network: the server keeps the circuit for a while, in case it comes back.</summary>
    public async Task Lose()
    {
        await closing.CancelAsync();
        socket.Abort();
        await working;
    }

    /// <summary>As when the person leaves the page.</summary>
    public async ValueTask DisposeAsync()
    {
        if (started.Task.IsCompletedSuccessfully && !closing.IsCancellationRequested)
        {
            await browser.Leave(await started.Task);
            await Lose();
        }

        socket.Dispose();
        closing.Dispose();
        sending.Dispose();
    }

    private async Task Connect()
    {
        socket.Options.Cookies = browser.Cookies;
        await socket.ConnectAsync(new UriBuilder(browser.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, closing.Token);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""" + "\u001e"), WebSocketMessageType.Text, true, closing.Token);
        byte[] answer = new byte[256];
        WebSocketReceiveResult handshake = await socket.ReceiveAsync(answer, closing.Token);
        if (Encoding.UTF8.GetString(answer, 0, handshake.Count) is not "{}\u001e")
        {
            throw new InvalidOperationException("The server does not speak blazorpack.");
        }

        working = Task.WhenAll(Listen(), SayStillHere());
    }

    private Task Call(string target, params object?[] arguments)
    {
        PackWriter message = new PackWriter().Array(6).Value(1).EmptyMap().Value(null).Value(target).Array(arguments.Length);
        foreach (object? argument in arguments)
        {
            message.Value(argument);
        }

        return Send(message.Array(0));
    }

    private async Task Send(PackWriter message)
    {
        await sending.WaitAsync(closing.Token);
        try
        {
            await socket.SendAsync(message.ToFrame(), WebSocketMessageType.Binary, true, closing.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task SayStillHere()
    {
        try
        {
            while (true)
            {
                await Task.Delay(StillHere, closing.Token);
                await Send(new PackWriter().Array(1).Value(6));
            }
        }
        catch (Exception) when (closing.IsCancellationRequested)
        {
            // The page is closed.
        }
    }

    private async Task Listen()
    {
        byte[] buffer = new byte[8 * 1024];
        int length = 0;
        try
        {
            while (true)
            {
                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                WebSocketReceiveResult part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), closing.Token);
                length += part.Count;
                int read = await HearWhole(buffer.AsMemory(0, length));
                buffer.AsSpan(read, length - read).CopyTo(buffer);
                length -= read;
            }
        }
        catch (Exception) when (closing.IsCancellationRequested)
        {
            // The page is closed.
        }
        catch (Exception exception)
        {
            started.TrySetException(exception);
            shown.TrySetException(exception);
        }
    }

    /// <summary>Hears the messages that are there as a whole and answers how many bytes they were.</summary>
    private async Task<int> HearWhole(ReadOnlyMemory<byte> bytes)
    {
        int at = 0;
        while (true)
        {
            int size = 0;
            int start = at;
            for (int shift = 0; ; shift += 7)
            {
                if (start == bytes.Length)
                {
                    return at;
                }

                byte next = bytes.Span[start++];
                size |= (next & 0x7f) << shift;
                if (next < 0x80)
                {
                    break;
                }
            }

            if (bytes.Length - start < size)
            {
                return at;
            }

            at = start + size;
            await Hear((List<object?>)new PackReader(bytes.Span[start..at]).Read()!);
        }
    }

    private async Task Hear(List<object?> message)
    {
        switch (message)
        {
            case [1L, _, _, "JS.RenderBatch", List<object?> arguments, ..]:
                LastFrameAt = Stopwatch.GetTimestamp();
                Frames++;
                FrameBytes += ((PackedBytes)arguments[1]!).Length;
                await Call("OnRenderCompleted", arguments[0], null);
                break;
            case [1L, _, _, "JS.EndUpdateRootComponents", ..]:
                shown.TrySetResult();
                break;
            case [1L, _, _, "JS.BeginInvokeJS", List<object?> arguments, ..] when arguments[0] is not 0L:
                string nothing = arguments[3] is 1L ? """{"__jsObjectId":1}""" : "null";
                await Call("EndInvokeJSFromDotNet", arguments[0], true, $"[{arguments[0]},true,{nothing}]");
                break;
            case [1L, _, _, "JS.Error", List<object?> arguments, ..]:
                throw new InvalidOperationException($"The circuit broke: {arguments[0]}");
            case [3L, _, _, 3L, string circuit]:
                started.TrySetResult(circuit);
                break;
            case [3L, _, _, ..] or [7L, ..]:
                throw new InvalidOperationException("The server refused the circuit.");
            default:
                break;
        }
    }

    [GeneratedRegex("""<!--Blazor:(?<json>\{.*?\})-->""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^ ]*?)-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeptState();
}
