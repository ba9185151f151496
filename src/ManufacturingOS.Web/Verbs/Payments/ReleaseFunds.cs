using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// After acceptance: what each delivered job is worth goes from the held funds to its manufacturer's balance, the platform's fee to
/// income; the jobs are settled, the order is closed and payouts are promised. Does nothing twice.
/// </summary>
[By(Side.System)]
public sealed record ReleaseFunds(Id<Order> Order) : IVerb<Done>;
