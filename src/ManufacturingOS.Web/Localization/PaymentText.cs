namespace ManufacturingOS.Web.Localization;

/// <summary>The sandbox's checkout, the money trail, payouts and the ledger.</summary>
public sealed class PaymentText;
