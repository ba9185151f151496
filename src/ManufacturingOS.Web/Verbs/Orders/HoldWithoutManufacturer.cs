using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>Nobody is left for a part of the order: before production it goes on hold, later it is only marked; an administrator looks.</summary>
internal static class HoldWithoutManufacturer
{
    public static void Apply(Order order, VerbContext context)
    {
        order.Hold = HoldReason.NoManufacturer;
        if (OrderLifecycle.Table.Next(order.State, OrderVerb.Hold) is { IsOk: true } held)
        {
            order.State = held.Value;
        }

        context.Tell(order.Id, "order.on_hold", null, ("reason", nameof(HoldReason.NoManufacturer)));
        context.Later(
            new NotifyOrganisation(
                order.Organisation,
                "order-held",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = order.Number, ["title"] = order.Title, ["reason"] = nameof(HoldReason.NoManufacturer) },
                $"/merchant/orders/{order.Id}"
            ),
            order.Id.Value
        );
    }
}
