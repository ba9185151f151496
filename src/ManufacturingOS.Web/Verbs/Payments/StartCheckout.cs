using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>Opens the provider's checkout page for an unpaid order, or gives the one that is open already; answers its address.</summary>
[By(Side.Merchant, "orders:write")]
public sealed record StartCheckout(Id<Order> Order) : IVerb<string>;
