using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>Ends an order before production starts; what was paid goes back in full.</summary>
[By(Side.Merchant | Side.Admin, "orders:write")]
public sealed record CancelOrder(Id<Order> Order) : IVerb<Done>;
