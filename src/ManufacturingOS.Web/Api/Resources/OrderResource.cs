using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Domain.Shipping;

namespace ManufacturingOS.Web.Api;

/// <summary>An order as programs see it. Additive changes only.</summary>
internal sealed record OrderResource(
    Id<Order> Id,
    string Number,
    string? ExternalId,
    Mode Mode,
    OrderState State,
    OrderMoney Money,
    HoldReason? Hold,
    string Title,
    int Pieces,
    Money Total,
    Id<Quote> Quote,
    QuoteRequestResource Request,
    QuoteOptionResource Option,
    Address ShipTo,
    DateOnly PromisedOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PaidAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? AcceptBy,
    string TrackingPath
)
{
    public static OrderResource Of(Order order) =>
        new(
            order.Id,
            order.Number,
            order.ExternalId,
            order.Mode,
            order.State,
            order.Money,
            order.Hold,
            order.Title,
            order.Pieces,
            order.Total,
            order.Quote,
            QuoteRequestResource.Of(order.Request),
            QuoteOptionResource.Of(order.Option),
            order.ShipTo,
            order.PromisedOn,
            order.CreatedAt,
            order.PaidAt,
            order.DeliveredAt,
            order.AcceptBy,
            "/track/" + order.TrackingToken
        );
}

internal sealed record OrderRowResource(
    Id<Order> Id,
    string Number,
    string? ExternalId,
    string Title,
    OrderState State,
    OrderMoney Money,
    int Pieces,
    Money Total,
    DateOnly PromisedOn,
    DateTimeOffset CreatedAt
);

internal sealed record CheckoutResource(Id<Payment> Payment, PaymentState State, Money Amount, string CheckoutUrl);

internal sealed record EventResource(long Sequence, string Type, DateTimeOffset OccurredAt, Id<Order> Order, Id<Domain.Jobs.Job>? Job, Side By, IReadOnlyDictionary<string, string> Data)
{
    public static EventResource Of(TimelineEntry entry) => new(entry.Sequence, entry.Code, entry.At, entry.Order, entry.Job, entry.By, entry.Values);
}

internal sealed record ShipmentResource(
    Id<Shipment> Id,
    Id<Order> Order,
    Id<Domain.Jobs.Job> Job,
    string Carrier,
    ShipmentState State,
    IReadOnlyList<Parcel> Parcels,
    IReadOnlyList<TrackingEvent> Events,
    DateTimeOffset ShippedAt,
    DateTimeOffset? DeliveredAt
)
{
    public static ShipmentResource Of(Shipment shipment) =>
        new(shipment.Id, shipment.Order, shipment.Job, shipment.Carrier, shipment.State, shipment.Parcels, shipment.Events, shipment.ShippedAt, shipment.DeliveredAt);
}

/// <summary>What the caller may do now, read from the same table that refuses the rest.</summary>
internal sealed record ActionsResource(string State, IReadOnlyList<ActionResource> Actions)
{
    public static ActionsResource Of<TState, TVerb>(TState state, IEnumerable<(TVerb Verb, bool Allowed)> actions)
        where TState : struct, Enum
        where TVerb : struct, Enum =>
        new(
            state.ToString(),
            [.. actions.Select(a => new ActionResource(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(a.Verb.ToString()), a.Allowed, a.Allowed ? null : "wrong-state"))]
        );
}

/// <param name="Reason">Code of the refusal that the verb would get; <c>null</c> when it is allowed.</param>
internal sealed record ActionResource(string Action, bool Allowed, string? Reason);
