using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>Orders exactly one option of a quote that still holds.</summary>
[By(Side.Merchant, "orders:write")]
public sealed record PlaceOrder(Id<Quote> Quote, Id<QuoteOption> Option, Address ShipTo, string? ExternalId = null) : IVerb<Id<Order>>;
