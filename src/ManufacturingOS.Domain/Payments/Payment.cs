using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;

namespace ManufacturingOS.Domain.Payments;

public enum PaymentState
{
    /// <summary>A checkout page is open at the provider.</summary>
    Open,
    Succeeded,
    Failed,
    Expired,
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

    /// <summary>The provider's own name for it.</summary>
    public required string Reference { get; init; }

    public required string CheckoutUrl { get; init; }

    public PaymentState State { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SettledAt { get; set; }

    public long Version { get; set; }
}

/// <summary>Money that goes back to the merchant.</summary>
public sealed class Refund : IIdentified
{
    public static string IdPrefix => "rfd";

    public required Id<Refund> Id { get; init; }

    public required Id<Order> Order { get; init; }

    public required Id<Payment> Payment { get; init; }

    public Mode Mode { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Code: <c>cancelled</c>, <c>claim</c>.</summary>
    public required string Reason { get; init; }

    public RefundState State { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public long Version { get; set; }
}

public enum RefundState
{
    Requested,
    Succeeded,
    Failed,
}

/// <summary>Money that goes to a manufacturer: settled jobs gathered into one transfer.</summary>
public sealed class Payout : IIdentified
{
    public static string IdPrefix => "pyt";

    public required Id<Payout> Id { get; init; }

    public required Id<Organisations.Organisation> Manufacturer { get; init; }

    public Mode Mode { get; init; }

    public required Money Amount { get; init; }

    public PayoutState State { get; set; }

    public required IReadOnlyList<string> Jobs { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PaidAt { get; set; }

    public long Version { get; set; }
}

public enum PayoutState
{
    Requested,
    Paid,
    Failed,
}
