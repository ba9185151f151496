using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Claims;

/// <summary>The time in which a merchant may complain. A claim stops the clock; when it ends, at least a day remains.</summary>
internal static class ClaimWindow
{
    private static readonly TimeSpan Least = TimeSpan.FromDays(1);

    public static void Resume(Order order, VerbContext context)
    {
        if (order.AcceptBy is { } until && until < context.Now + Least)
        {
            order.AcceptBy = context.Now + Least;
        }

        context.Later(new AcceptGoods(order.Id), order.Id.Value, order.AcceptBy);
    }
}
