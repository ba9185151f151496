using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;

namespace ManufacturingOS.Domain.Payments;

public enum RefundState
{
    /// <summary>Decided in the books; the provider has not confirmed it yet.</summary>
    Requested,
    Succeeded,

    /// <summary>The provider refused it for good; the decision was taken back in the books.</summary>
    Failed,
}

/// <summary>Money that goes back to the merchant.</summary>
public sealed class Refund : IIdentified
{
    public static string IdPrefix => "rfd";

    public required Id<Refund> Id { get; init; }

    public required Id<Order> Order { get; init; }

    public required Id<Payment> Payment { get; init; }

    public Mode Mode { get; init; }

    /// <summary>Says what it is for, once: <c>cancel:ord_…</c>, <c>claim:clm_…</c>. Unique.</summary>
    public required string Key { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Code: <c>cancelled</c>, <c>claim</c>, <c>surplus</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The job at fault, whose share of the held funds bears the refund; <c>null</c> when all bear it.</summary>
    public Id<Job>? Fault { get; init; }

    public RefundState State { get; set; }

    /// <summary>Rises only after a definite refusal: part of the key under which the provider is asked.</summary>
    public int Attempt { get; set; } = 1;

    public string? Reference { get; set; }

    public string? FailureCode { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SettledAt { get; set; }

    public long Version { get; set; }
}
