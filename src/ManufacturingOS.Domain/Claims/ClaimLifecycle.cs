using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Claims;

public enum ClaimState
{
    Open,
    Resolved,
    Withdrawn,
}

public enum ClaimVerb
{
    Resolve,
    Withdraw,
}

public static class ClaimLifecycle
{
    public static Lifecycle<ClaimState, ClaimVerb> Table { get; } =
        new(
            "claim",
            [
                (ClaimVerb.Resolve, Side.Admin, [ClaimState.Open], ClaimState.Resolved),
                (ClaimVerb.Withdraw, Side.Merchant, [ClaimState.Open], ClaimState.Withdrawn),
            ]
        );
}
