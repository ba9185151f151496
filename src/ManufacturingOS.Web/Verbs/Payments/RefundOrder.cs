using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>Decides a refund in the books and sends it; taken from the held funds first, what is missing from goodwill.</summary>
/// <param name="Key">Says what it is for, once: <c>cancel:ord_…</c>, <c>claim:clm_…</c>.</param>
/// <param name="Amount"><c>null</c> gives everything back that is still held.</param>
[By(Side.System)]
public sealed record RefundOrder(Id<Order> Order, string Key, Money? Amount, string Reason) : IVerb<Done>;
