namespace ManufacturingOS.Web.Background;

/// <summary>Holds background work back until the past of a demo has been lived through; open at once everywhere else.</summary>
public sealed class StartGate
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Opened => opened.Task;

    public void Open() => opened.TrySetResult();
}
