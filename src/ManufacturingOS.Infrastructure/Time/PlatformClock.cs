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

    /// <summary>In whole microseconds, which is what both databases keep: a moment that was saved reads as it was told.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        DateTimeOffset now = System.GetUtcNow() + Offset;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
