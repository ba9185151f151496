namespace ManufacturingOS.Web.Api.Contract.Once;

/// <summary>Takes away idempotency keys that are older than a day. Every node may do it: what is gone is gone.</summary>
internal sealed partial class SweepKeys(KeyRows rows, ILogger<SweepKeys> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await rows.Sweep(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.SweepFailed(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Old idempotency keys could not be taken away")]
        public static partial void SweepFailed(ILogger logger, Exception exception);
    }
}
