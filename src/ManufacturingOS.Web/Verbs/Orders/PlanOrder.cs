using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>Offers each job of the ordered option to its manufacturer.</summary>
[By(Side.System)]
public sealed record PlanOrder(Id<Order> Order) : IVerb<Done>;
