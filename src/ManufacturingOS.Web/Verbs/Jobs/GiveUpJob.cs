using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>A manufacturer cannot finish an accepted job (or an administrator takes it away): another one makes it.</summary>
[By(Side.Manufacturer | Side.Admin, "jobs:write")]
public sealed record GiveUpJob(Id<Job> Job, string? Note = null) : IVerb<Done>;
