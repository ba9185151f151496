using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Jobs;

public enum JobState
{
    Offered,

    /// <summary>The manufacturer proposed a later day; the merchant answers.</summary>
    Countered,
    Accepted,
    InProduction,

    /// <summary>Too few pieces passed: the missing ones are made again.</summary>
    QualityFailed,

    /// <summary>Quality check passed; ready to ship.</summary>
    Produced,
    Shipped,
    Delivered,

    /// <summary>The merchant accepted; the money is released to the manufacturer's balance.</summary>
    Settled,
    PaidOut,
    Declined,
    Expired,

    /// <summary>The manufacturer or the system gave it up after acceptance; another one makes it.</summary>
    Failed,
    Cancelled,
}

public enum JobVerb
{
    Accept,
    Decline,
    Counter,
    AcceptCounter,
    RefuseCounter,
    Expire,
    ExpireCounter,
    Start,
    ReportProgress,
    PassQuality,
    FailQuality,
    Ship,
    Deliver,
    Settle,
    PayOut,
    GiveUp,
    Cancel,
}

/// <summary>Every arrow of a job.</summary>
public static class JobLifecycle
{
    public static Lifecycle<JobState, JobVerb> Table { get; } =
        new(
            "job",
            [
                (JobVerb.Accept, Side.Manufacturer, [JobState.Offered], JobState.Accepted),
                (JobVerb.Decline, Side.Manufacturer, [JobState.Offered, JobState.Countered], JobState.Declined),
                (JobVerb.Counter, Side.Manufacturer, [JobState.Offered], JobState.Countered),
                (JobVerb.AcceptCounter, Side.Merchant, [JobState.Countered], JobState.Accepted),
                (JobVerb.RefuseCounter, Side.Merchant, [JobState.Countered], JobState.Declined),
                (JobVerb.Expire, Side.System, [JobState.Offered], JobState.Expired),
                (JobVerb.ExpireCounter, Side.System, [JobState.Countered], JobState.Expired),
                (JobVerb.Start, Side.Manufacturer, [JobState.Accepted], JobState.InProduction),
                (JobVerb.ReportProgress, Side.Manufacturer, [JobState.InProduction], JobState.InProduction),
                (JobVerb.ReportProgress, Side.Manufacturer, [JobState.QualityFailed], JobState.QualityFailed),
                (JobVerb.PassQuality, Side.Manufacturer, [JobState.InProduction, JobState.QualityFailed], JobState.Produced),
                (JobVerb.FailQuality, Side.Manufacturer, [JobState.InProduction, JobState.QualityFailed], JobState.QualityFailed),
                (JobVerb.Ship, Side.Manufacturer, [JobState.Produced], JobState.Shipped),
                (JobVerb.Deliver, Side.System, [JobState.Shipped], JobState.Delivered),
                (JobVerb.Settle, Side.System, [JobState.Delivered], JobState.Settled),
                (JobVerb.PayOut, Side.System, [JobState.Settled], JobState.PaidOut),
                (JobVerb.GiveUp, Side.Manufacturer | Side.Admin, [JobState.Accepted, JobState.InProduction, JobState.QualityFailed], JobState.Failed),
                (JobVerb.Cancel, Side.System, [JobState.Offered, JobState.Countered, JobState.Accepted], JobState.Cancelled),
            ]
        );

    /// <summary>States in which the job still holds its manufacturer's capacity.</summary>
    public static IReadOnlySet<JobState> Working { get; } =
        new HashSet<JobState> { JobState.Accepted, JobState.InProduction, JobState.QualityFailed };

    /// <summary>States from which nothing more happens and whose part another job took over or nobody makes.</summary>
    public static IReadOnlySet<JobState> Dropped { get; } =
        new HashSet<JobState> { JobState.Declined, JobState.Expired, JobState.Failed, JobState.Cancelled };
}
