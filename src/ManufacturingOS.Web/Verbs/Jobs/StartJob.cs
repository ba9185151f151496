using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>Production begins; from here on the merchant can no longer cancel.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record StartJob(Id<Job> Job) : IVerb<Done>;
