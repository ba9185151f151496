using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>How many pieces are made so far; never fewer than reported before.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record ReportProgress(Id<Job> Job, int Made) : IVerb<Done>;
