using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>After payment and after each moderation decision: holds the order while a design is held, else has it planned.</summary>
[By(Side.System)]
public sealed record ReviewOrder(Id<Order> Order) : IVerb<Done>;
