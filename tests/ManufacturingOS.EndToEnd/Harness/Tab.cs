using System.Collections.Concurrent;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.Playwright;

namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>
/// A browser tab with a profile of its own. What goes wrong behind the page (errors in the console, violations of the content policy,
/// failed requests, answers of 500) fails the test at the end of its <c>await using</c>.
/// </summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> faults = new();
    private readonly IBrowserContext context;
    private volatile TaskCompletionSource live = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Tab(IBrowserContext context, IPage page, Portal portal)
    {
        this.context = context;
        Page = page;
        Portal = portal;
        page.SetDefaultTimeout(30_000);
        page.Console += (_, message) => Note(message.Type == "error" && !IsThePagesOwnStatus(message), $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Response += (_, answer) => Note(answer.Status >= 500, $"{answer.Status} from {answer.Url}");
        page.WebSocket += (_, socket) => Watch(socket);
    }

    public IPage Page { get; }

    public Portal Portal { get; }

    /// <summary>Faults that a test expects are taken from here.</summary>
    public ConcurrentQueue<string> Faults => faults;

    /// <summary>Opens a tab, signed in when <paramref name="who"/> is given.</summary>
    public static async Task<Tab> Open(Portal portal, string path = "/", Look? look = null, Person? who = null)
    {
        look ??= Look.Desktop;
        IBrowser browser = await Chromium.Running;
        IBrowserContext profile = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = portal.Address.ToString(),
                ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = look.Language,
                TimezoneId = "UTC",
                HasTouch = look.Touch,
            }
        );
        if (who is not null)
        {
            System.Net.Cookie cookie = await who.Cookie();
            await profile.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = portal.Address.ToString(), HttpOnly = true }]);
        }

        var tab = new Tab(profile, await profile.NewPageAsync(), portal);
        await tab.Go(path);
        return tab;
    }

    /// <summary>Loads an address anew, as if typed.</summary>
    public async Task<IResponse> Go(string path)
    {
        live = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load }))!;
    }

    /// <summary>Waits until the page answers to clicks: its circuit has sent the first picture and the browser has drawn it.</summary>
    public async Task IsLive()
    {
        await live.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        faults.ShouldBeEmpty(string.Join(Environment.NewLine, Portal.Errors.All));
    }

    /// <summary>The browser calls it an error when the page itself answers 403 or 404; whether it should, the test knows.</summary>
    private bool IsThePagesOwnStatus(IConsoleMessage message) =>
        message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal) && message.Location.StartsWith(Page.Url, StringComparison.Ordinal);

    private void Watch(IWebSocket socket)
    {
        if (socket.Url.Contains("/_blazor", StringComparison.Ordinal))
        {
            socket.FrameReceived += (_, frame) =>
            {
                if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf("JS.RenderBatch"u8) >= 0)
                {
                    live.TrySetResult();
                }
            };
        }
    }

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            faults.Enqueue(fault);
        }
    }
}
