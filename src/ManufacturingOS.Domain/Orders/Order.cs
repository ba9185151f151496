using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Domain.Orders;

/// <summary>A merchant's order of exactly one quote option. Its state follows from its jobs and parcels; money is a separate axis.</summary>
public sealed class Order : IIdentified
{
    public static string IdPrefix => "ord";

    public required Id<Order> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public Mode Mode { get; init; }

    /// <summary>Short name that people say: <c>A7F3-2K9Q</c>.</summary>
    public required string Number { get; init; }

    public string? ExternalId { get; init; }

    public required Id<Quote> Quote { get; init; }

    public required QuoteRequest Request { get; init; }

    public required QuoteOption Option { get; init; }

    public required Address ShipTo { get; set; }

    public OrderState State { get; set; }

    public HoldReason? Hold { get; set; }

    public OrderMoney Money { get; set; }

    public required Money Total { get; init; }

    public int Pieces { get; init; }

    /// <summary>Title for lists: the first line's design and blank, in no language.</summary>
    public required string Title { get; init; }

    /// <summary>Key of the thumbnail of the first design.</summary>
    public string? ThumbnailKey { get; init; }

    public DateOnly PromisedOn { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PaidAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>When the goods count as accepted unless a claim is opened.</summary>
    public DateTimeOffset? AcceptBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Unguessable part of the public tracking address.</summary>
    public required string TrackingToken { get; init; }

    public long Version { get; set; }
}

public enum HoldReason
{
    /// <summary>A design waits for moderation.</summary>
    Moderation,

    /// <summary>No manufacturer can take a part of it: an administrator looks, or the merchant cancels.</summary>
    NoManufacturer,
}

/// <summary>Where the order's money is: an axis of its own, so that a refund does not rewrite production history.</summary>
public enum OrderMoney
{
    Unpaid,
    Held,
    PartlyReleased,
    Released,
    PartlyRefunded,
    Refunded,
}
