using Microsoft.Playwright;

namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>One browser for the whole run; every tab has a profile of its own.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly Lazy<Task<IBrowser>> Shared = new(StartAsync);

    public static Task<IBrowser> Running => Shared.Value;

    private static async Task<IBrowser> StartAsync()
    {
        string path = Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The journeys need a browser: install the Debian package 'chromium' (./test does it when it may).");
        // As patient as a click: many tests share the machine.
        Assertions.SetDefaultExpectTimeout(15_000);
        IPlaywright playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] }
        );
    }
}
