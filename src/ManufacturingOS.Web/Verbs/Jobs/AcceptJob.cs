using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>Takes an offered job and the press minutes it needs; of two who accept at once one wins.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record AcceptJob(Id<Job> Job) : IVerb<Done>;
