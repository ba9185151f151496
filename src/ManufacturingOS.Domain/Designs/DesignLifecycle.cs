using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Designs;

public enum DesignState
{
    /// <summary>A rule wants an administrator to look; it can be quoted, but an order with it waits.</summary>
    Held,
    Approved,
    Rejected,
}

public enum DesignVerb
{
    Approve,
    Reject,
}

public static class DesignLifecycle
{
    public static Lifecycle<DesignState, DesignVerb> Table { get; } =
        new(
            "design",
            [
                (DesignVerb.Approve, Side.Admin, [DesignState.Held, DesignState.Rejected], DesignState.Approved),
                (DesignVerb.Reject, Side.Admin, [DesignState.Held, DesignState.Approved], DesignState.Rejected),
            ]
        );
}
