using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.SandboxPayments;

public enum SandboxCheckoutStatus
{
    /// <summary>Waits for a card.</summary>
    Open,

    /// <summary>The card's bank asks the buyer to confirm.</summary>
    RequiresAction,
    Succeeded,
    Expired,
}

/// <summary>A checkout session as the sandbox provider itself knows it: the platform sees it only by re-reading it.</summary>
public sealed class SandboxCheckout
{
    public required string Id { get; init; }

    /// <summary>The key of the request that made it; asked again with the same key, it is found instead of made.</summary>
    public required string Operation { get; init; }

    /// <summary>The platform's payment id, given back with every answer.</summary>
    public required string ClientReference { get; init; }

    public required Money Amount { get; init; }

    public required string Description { get; init; }

    public required string SuccessUrl { get; init; }

    public required string CancelUrl { get; init; }

    public SandboxCheckoutStatus Status { get; set; }

    /// <summary>Minor units given back so far.</summary>
    public long RefundedMinorUnits { get; set; }

    /// <summary>Why the last card was declined.</summary>
    public string? DeclineCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public long Version { get; set; }
}

/// <summary>Money that the sandbox gave back to a buyer.</summary>
public sealed class SandboxRefund
{
    public required string Id { get; init; }

    public required string Operation { get; init; }

    public required string Checkout { get; init; }

    public required string ClientReference { get; init; }

    public required Money Amount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Money that the sandbox sent to a manufacturer.</summary>
public sealed class SandboxTransfer
{
    public required string Id { get; init; }

    public required string Operation { get; init; }

    public required string Destination { get; init; }

    public required string ClientReference { get; init; }

    public required Money Amount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
