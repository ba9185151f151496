using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Moderation;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Shipping;

namespace ManufacturingOS.Web.Components;

/// <summary>Icon and tone of every state, the same on each side: waiting, going on, done, on hold, failed.</summary>
public readonly record struct StateLook(string Icon, string Tone)
{
    private const string Good = "chip--good";
    private const string Warn = "chip--warn";
    private const string Bad = "chip--bad";
    private const string Active = "chip--accent";

    public static StateLook Of(Enum state) =>
        state switch
        {
            OrderState order => Of(order),
            JobState job => Of(job),
            ShipmentState shipment => Of(shipment),
            OrderMoney money => Of(money),
            DesignState.Held => new("pause", Warn),
            DesignState.Approved => new("check", Good),
            DesignState.Rejected => new("error", Bad),
            ClaimState.Open => new("clock", Warn),
            ClaimState.Resolved => new("check", Good),
            ClaimState.Withdrawn => new("undo", ""),
            CaseDecision.Approved => new("check", Good),
            CaseDecision.Rejected => new("error", Bad),
            PaymentState.Open or RefundState.Requested or PayoutState.Requested => new("clock", ""),
            PaymentState.Succeeded or RefundState.Succeeded or PayoutState.Paid => new("check", Good),
            PaymentState.Failed or RefundState.Failed or PayoutState.Failed => new("error", Bad),
            PaymentState.Expired => new("stop", ""),
            Verification.Unverified => new("clock", Warn),
            Verification.Verified => new("check", Good),
            Verification.Suspended => new("pause", Bad),
            _ => new("info", ""),
        };

    private static StateLook Of(OrderState state) =>
        state switch
        {
            OrderState.AwaitingPayment => new("clock", Warn),
            OrderState.Paid => new("money", Active),
            OrderState.OnHold => new("pause", Warn),
            OrderState.Planned => new("split", Active),
            OrderState.InProduction => new("play", Active),
            OrderState.PartlyShipped => new("truck", Active),
            OrderState.Shipped => new("truck", Active),
            OrderState.Delivered => new("parcel", Good),
            OrderState.Accepted => new("check", Good),
            OrderState.Closed => new("check", ""),
            OrderState.Cancelled => new("stop", ""),
        };

    private static StateLook Of(JobState state) =>
        state switch
        {
            JobState.Offered => new("bell", Warn),
            JobState.Countered => new("clock", Warn),
            JobState.Accepted => new("hand", Active),
            JobState.InProduction => new("play", Active),
            JobState.QualityFailed => new("warning", Warn),
            JobState.Produced => new("check", Active),
            JobState.Shipped => new("truck", Active),
            JobState.Delivered => new("parcel", Good),
            JobState.Settled => new("money", Good),
            JobState.PaidOut => new("payout", Good),
            JobState.Declined => new("close", ""),
            JobState.Expired => new("clock", ""),
            JobState.Failed => new("error", Bad),
            JobState.Cancelled => new("stop", ""),
        };

    private static StateLook Of(ShipmentState state) =>
        state switch
        {
            ShipmentState.Shipped => new("truck", Active),
            ShipmentState.InTransit => new("truck", Active),
            ShipmentState.OutForDelivery => new("pin", Active),
            ShipmentState.Delivered => new("parcel", Good),
            ShipmentState.Lost => new("error", Bad),
        };

    private static StateLook Of(OrderMoney money) =>
        money switch
        {
            OrderMoney.Unpaid => new("clock", Warn),
            OrderMoney.Held => new("lock", Active),
            OrderMoney.PartlyReleased => new("unlock", Active),
            OrderMoney.Released => new("check", Good),
            OrderMoney.PartlyRefunded => new("undo", Warn),
            OrderMoney.Refunded => new("undo", ""),
        };
}
