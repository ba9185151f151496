namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>Wakes the dispatcher of this node when work was promised for now; other nodes find it on their next look.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim wake = new(0, 1);

    public void Wake()
    {
        try
        {
            wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake.
        }
    }

    public void Dispose() => wake.Dispose();

    public Task WaitAsync(TimeSpan longest, CancellationToken cancelled) => wake.WaitAsync(longest, cancelled);
}
