namespace ManufacturingOS.Infrastructure.Time;

/// <summary>
/// The machine's clock plus an offset, so that a test installation can be moved days ahead and see deadlines fall. The offset is kept
/// in the database and is zero wherever advancing is not allowed.
/// </summary>
public sealed class PlatformClock : TimeProvider
{
    private long offsetTicks;

    public TimeSpan Offset
    {
        get => new(Interlocked.Read(ref offsetTicks));
        set => Interlocked.Exchange(ref offsetTicks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
}
