using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>
/// Records the count at the end of the line. When all pieces of the job passed it can ship; else the failed ones are made again and
/// counted again. <paramref name="Photos"/> are keys in the file store.
/// </summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record CheckQuality(Id<Job> Job, int Passed, int Failed, string? Note, IReadOnlyList<string> Photos) : IVerb<Done>;
