using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>The parcels left the house; their pieces must sum to the job's.</summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record ShipJob(Id<Job> Job, string Carrier, IReadOnlyList<Parcel> Parcels) : IVerb<Id<Shipment>>;
