using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>The merchant is content, or the claim window has ended: the held funds are released.</summary>
[By(Side.Merchant | Side.System, "orders:write")]
public sealed record AcceptGoods(Id<Order> Order) : IVerb<Done>;
