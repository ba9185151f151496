using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.SandboxPayments;

/// <summary>A checkout session as the sandbox provider itself knows it: the platform sees it only by re-reading it.</summary>
public sealed class SandboxCheckout
{
    public required string Id { get; init; }

    /// <summary>The platform's payment id, given back with every answer.</summary>
    public required string ClientReference { get; init; }

    public required Money Amount { get; init; }

    public required string Description { get; init; }

    public required string SuccessUrl { get; init; }

    public required string CancelUrl { get; init; }

    /// <summary>open, requires_action, succeeded, failed, expired, disputed.</summary>
    public required string Status { get; set; }

    /// <summary>Minor units given back so far.</summary>
    public long RefundedMinorUnits { get; set; }

    public string? DeclineCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public long Version { get; set; }
}
