using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Domain.Payments;

/// <summary>Names of the accounts. Assets and expenses grow by debits; liabilities and income by credits.</summary>
public static class LedgerAccount
{
    /// <summary>Asset: money at the payment provider.</summary>
    public const string ProviderClearing = "psp_clearing";

    /// <summary>Income: the platform's fee.</summary>
    public const string Commission = "commission_revenue";

    /// <summary>Expense: what the platform pays so that a merchant is made whole.</summary>
    public const string Goodwill = "goodwill";

    /// <summary>The other half of a change of currency inside one entry.</summary>
    public const string FxDifference = "fx_difference";

    /// <summary>Expense: what the payment provider keeps of each payment.</summary>
    public const string ProviderFees = "provider_fees";

    /// <summary>Liability: refunds decided and not yet confirmed.</summary>
    public const string RefundsInFlight = "refunds_in_flight";

    /// <summary>Liability: transfers sent and not yet confirmed.</summary>
    public const string TransfersInFlight = "transfers_in_flight";

    private const string HeldPrefix = "held:";
    private const string PayablePrefix = "mfr_payable:";
    private const string TaxPrefix = "tax_payable:";

    /// <summary>Liability: held funds of one order.</summary>
    public static string Held(Id<Order> order) => HeldPrefix + order;

    /// <summary>Liability: what a manufacturer is owed.</summary>
    public static string Payable(Id<Organisation> manufacturer) => PayablePrefix + manufacturer;

    /// <summary>Liability: tax collected for a jurisdiction.</summary>
    public static string Tax(string country) => TaxPrefix + country;

    public static LedgerAccountKind KindOf(string account) =>
        account switch
        {
            ProviderClearing => LedgerAccountKind.ProviderClearing,
            Commission => LedgerAccountKind.Commission,
            Goodwill => LedgerAccountKind.Goodwill,
            FxDifference => LedgerAccountKind.FxDifference,
            ProviderFees => LedgerAccountKind.ProviderFees,
            RefundsInFlight => LedgerAccountKind.RefundsInFlight,
            TransfersInFlight => LedgerAccountKind.TransfersInFlight,
            _ when account.StartsWith(HeldPrefix, StringComparison.Ordinal) => LedgerAccountKind.Held,
            _ when account.StartsWith(PayablePrefix, StringComparison.Ordinal) => LedgerAccountKind.Payable,
            _ when account.StartsWith(TaxPrefix, StringComparison.Ordinal) => LedgerAccountKind.Tax,
            _ => throw new ArgumentException($"There is no account {account}.", nameof(account)),
        };
}

/// <summary>What an account is for; <see cref="Held"/>, <see cref="Payable"/> and <see cref="Tax"/> are families with one account each per order, manufacturer and country.</summary>
public enum LedgerAccountKind
{
    ProviderClearing,
    Held,
    Payable,
    Tax,
    Commission,
    Goodwill,
    FxDifference,
    ProviderFees,
    RefundsInFlight,
    TransfersInFlight,
}
