namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>
/// Does something once after the last of many calls: when the quiet has lasted long enough, or at once by <see cref="Flush"/>. A new call
/// cancels what is under way. For one circuit: all calls come from its own dispatcher.
/// </summary>
internal sealed class AfterQuiet(TimeProvider clock, TimeSpan quiet, Func<CancellationToken, Task> act) : IDisposable
{
    private CancellationTokenSource? waiting;

    /// <summary>True from a call until what it asked for has begun.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Completes when done, or when a newer call took over.</summary>
    public async Task Call()
    {
        CancellationToken mine = Begin();
        try
        {
            await Task.Delay(quiet, clock, mine);
            IsWaiting = false;
            await act(mine);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A newer call does it.
        }
    }

    public async Task Flush()
    {
        if (IsWaiting)
        {
            CancellationToken mine = Begin();
            IsWaiting = false;
            await act(mine);
        }
    }

    public void Dispose()
    {
        waiting?.Cancel();
        waiting?.Dispose();
    }

    private CancellationToken Begin()
    {
        waiting?.Cancel();
        waiting?.Dispose();
        waiting = new CancellationTokenSource();
        IsWaiting = true;
        return waiting.Token;
    }
}
