using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Claims;

/// <summary>Complains about delivered goods within the claim window; nothing is released while the claim is open.</summary>
[By(Side.Merchant, "claims:write")]
public sealed record OpenClaim(Id<Order> Order, ClaimReason Reason, int Quantity, string Description, IReadOnlyList<string> Photos) : IVerb<Id<Claim>>;
