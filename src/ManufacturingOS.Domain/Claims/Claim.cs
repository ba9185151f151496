using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Domain.Claims;

public enum ClaimReason
{
    PrintDefect,
    WrongProduct,
    Damaged,
    MissingPieces,
    NotArrived,
}

/// <summary>A complaint about quality or delivery; while one is open nothing of the order is released.</summary>
public sealed class Claim : IIdentified
{
    public static string IdPrefix => "clm";

    public required Id<Claim> Id { get; init; }

    public required Id<Order> Order { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public Mode Mode { get; init; }

    public required ClaimReason Reason { get; init; }

    /// <summary>Pieces complained about, 1 to the order's pieces.</summary>
    public required int Quantity { get; init; }

    public required string Description { get; init; }

    /// <summary>Keys in the file store.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    public ClaimState State { get; set; }

    public ClaimResolution? Resolution { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public long Version { get; set; }
}

public enum ResolutionKind
{
    /// <summary>The pieces are made and sent again.</summary>
    Remake,
    PartialRefund,
    FullRefund,
    Rejected,
}

/// <summary>How a claim ended. The refund is zero unless money goes back.</summary>
public sealed record ClaimResolution(ResolutionKind Kind, Money Refund, string Note, string DecidedBy, DateTimeOffset At);
