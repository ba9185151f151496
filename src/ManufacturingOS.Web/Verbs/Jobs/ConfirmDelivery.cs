using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>A shipment is at the door, as the carrier or the merchant says.</summary>
[By(Side.Merchant | Side.System, "orders:write")]
public sealed record ConfirmDelivery(Id<Shipment> Shipment) : IVerb<Done>;
