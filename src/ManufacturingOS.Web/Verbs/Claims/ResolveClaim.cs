using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Claims;

/// <summary>An administrator ends a claim: money back, made again, or rejected with a reason.</summary>
[By(Side.Admin, "claims:write")]
public sealed record ResolveClaim(Id<Claim> Claim, ResolutionKind Kind, Money? Refund, string Note) : IVerb<Done>;
