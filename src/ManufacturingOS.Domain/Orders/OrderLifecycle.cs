using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Orders;

public enum OrderState
{
    /// <summary>Placed from a quote; waits for the money.</summary>
    AwaitingPayment,

    /// <summary>Paid, the money is held; waits for review and planning.</summary>
    Paid,
    OnHold,

    /// <summary>Split into jobs that are offered to manufacturers.</summary>
    Planned,
    InProduction,
    PartlyShipped,
    Shipped,
    Delivered,
    Accepted,
    Closed,
    Cancelled,
}

public enum OrderVerb
{
    Pay,
    Hold,
    ReleaseHold,
    Plan,
    StartProduction,
    ShipPart,
    Ship,
    Deliver,
    Accept,
    Close,
    Cancel,
    OpenClaim,
}

/// <summary>Every arrow of an order. Production arrows belong to the system: the order follows its jobs.</summary>
public static class OrderLifecycle
{
    public static Lifecycle<OrderState, OrderVerb> Table { get; } =
        new(
            "order",
            [
                (OrderVerb.Pay, Side.Merchant | Side.System, [OrderState.AwaitingPayment], OrderState.Paid),
                (OrderVerb.Hold, Side.System | Side.Admin, [OrderState.Paid, OrderState.Planned], OrderState.OnHold),
                (OrderVerb.ReleaseHold, Side.System | Side.Admin, [OrderState.OnHold], OrderState.Paid),
                (OrderVerb.Plan, Side.System, [OrderState.Paid], OrderState.Planned),
                (OrderVerb.StartProduction, Side.System, [OrderState.Planned], OrderState.InProduction),
                (OrderVerb.ShipPart, Side.System, [OrderState.InProduction, OrderState.PartlyShipped], OrderState.PartlyShipped),
                (OrderVerb.Ship, Side.System, [OrderState.InProduction, OrderState.PartlyShipped], OrderState.Shipped),
                (OrderVerb.Deliver, Side.System, [OrderState.Shipped], OrderState.Delivered),
                (OrderVerb.Accept, Side.Merchant | Side.System, [OrderState.Delivered], OrderState.Accepted),
                (OrderVerb.Close, Side.System, [OrderState.Accepted], OrderState.Closed),
                (OrderVerb.Cancel, Side.Merchant | Side.Admin | Side.System, [OrderState.AwaitingPayment, OrderState.Paid, OrderState.OnHold, OrderState.Planned], OrderState.Cancelled),
                (OrderVerb.OpenClaim, Side.Merchant, [OrderState.Delivered], OrderState.Delivered),
            ]
        );
}
