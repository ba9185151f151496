using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>Says no to an offer, with the reason; the job is offered to the next best manufacturer.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record DeclineJob(Id<Job> Job, DeclineReason Reason, string? Note = null) : IVerb<Done>;
