using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;

namespace ManufacturingOS.Domain.Shipping;

public enum ShipmentState
{
    Shipped,
    InTransit,
    OutForDelivery,
    Delivered,
    Lost,
}

/// <summary>Parcels that left a manufacturer together. Progress only moves forward: a late "shipped" never overwrites "delivered".</summary>
public sealed class Shipment : IIdentified
{
    public static string IdPrefix => "shp";

    public required Id<Shipment> Id { get; init; }

    public required Id<Job> Job { get; init; }

    public required Id<Order> Order { get; init; }

    public Mode Mode { get; init; }

    public required string Carrier { get; init; }

    public required IReadOnlyList<Parcel> Parcels { get; init; }

    public ShipmentState State { get; set; }

    public DateTimeOffset ShippedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public IReadOnlyList<TrackingEvent> Events { get; set; } = [];

    public long Version { get; set; }
}

/// <summary>One box: its tracking number, pieces and weight in grams (0 when not weighed).</summary>
public sealed record Parcel(string TrackingNumber, int Pieces, int WeightGrams);

public sealed record TrackingEvent(ShipmentState State, DateTimeOffset At, string? Place);
