using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Claims;

[By(Side.Merchant, "claims:write")]
public sealed record WithdrawClaim(Id<Claim> Claim) : IVerb<Done>;
