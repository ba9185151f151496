using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Domain.Payments;

public enum PayoutState
{
    /// <summary>Taken from the manufacturer's balance; the provider has not confirmed the transfer yet.</summary>
    Requested,
    Paid,

    /// <summary>The provider refused it for good; the money is back in the manufacturer's balance.</summary>
    Failed,
}

/// <summary>Money that goes to a manufacturer: settled jobs gathered into one transfer.</summary>
public sealed class Payout : IIdentified
{
    public static string IdPrefix => "pyt";

    public required Id<Payout> Id { get; init; }

    public required Id<Organisation> Manufacturer { get; init; }

    public Mode Mode { get; init; }

    public required Money Amount { get; init; }

    public required string Provider { get; init; }

    public PayoutState State { get; set; }

    public required IReadOnlyList<string> Jobs { get; init; }

    /// <summary>Rises only after a definite refusal: part of the key under which the provider is asked.</summary>
    public int Attempt { get; set; } = 1;

    /// <summary>The provider's own name for the transfer.</summary>
    public string? Reference { get; set; }

    public string? FailureCode { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PaidAt { get; set; }

    public long Version { get; set; }
}
