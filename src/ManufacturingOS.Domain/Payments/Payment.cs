using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;

namespace ManufacturingOS.Domain.Payments;

public enum PaymentState
{
    /// <summary>A checkout page is open at the provider, or about to be.</summary>
    Open,

    /// <summary>The provider confirmed the money when we asked it.</summary>
    Succeeded,
    Failed,
    Expired,

    /// <summary>Paid although the order was paid already: given back in full.</summary>
    Surplus,
}

/// <summary>One try to collect an order's total. At most one payment of an order succeeds.</summary>
public sealed class Payment : IIdentified
{
    public static string IdPrefix => "pay";

    public required Id<Payment> Id { get; init; }

    public required Id<Order> Order { get; init; }

    public Mode Mode { get; init; }

    public required Money Amount { get; init; }

    public required string Provider { get; init; }

    /// <summary>The provider's own name for the checkout; <c>null</c> until it has answered.</summary>
    public string? Reference { get; set; }

    /// <summary>The provider's own name for the collected money, which refunds refer to.</summary>
    public string? ChargeReference { get; set; }

    /// <summary>Where the buyer pays; an address without a host belongs to the platform's own. <c>null</c> until the provider has answered.</summary>
    public string? CheckoutUrl { get; set; }

    public PaymentState State { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the checkout page closes.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? SettledAt { get; set; }

    public long Version { get; set; }

    public bool IsUsable(DateTimeOffset now) => State == PaymentState.Open && now < ExpiresAt;
}
