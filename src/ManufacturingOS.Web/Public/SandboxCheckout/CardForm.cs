using System.Globalization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.SandboxPayments;

namespace ManufacturingOS.Web.Public.SandboxCheckout;

/// <summary>What the buyer types; lives for one request and is never stored or logged.</summary>
public sealed class CardForm
{
    public string? Number { get; set; }

    public string? Expiry { get; set; }

    public string? Cvc { get; set; }

    public static string AnExpiry(TimeProvider clock) => clock.GetUtcNow().AddYears(3).ToString("MM/yy", CultureInfo.InvariantCulture);

    /// <summary>The test card, or every fault of the form at once.</summary>
    public (SandboxCard? Card, Refusal? Refusal) Read(TimeProvider clock)
    {
        SandboxCard? card = SandboxCard.ByNumber(Number);
        Refusal[] faults =
        [
            .. new[]
            {
                card is null ? Refusal.Invalid("sandbox-card-unknown", "/number") : null,
                IsExpiry(clock) ? null : Refusal.Invalid("card-expiry", "/expiry"),
                Cvc is { Length: 3 or 4 } && Cvc.All(char.IsAsciiDigit) ? null : Refusal.Invalid("card-cvc", "/cvc"),
            }.OfType<Refusal>(),
        ];
        return faults.Length == 0 ? (card, null) : (null, faults[0] with { Others = faults[1..] });
    }

    /// <summary>Month and two or four digits of the year, valid to the month's last day.</summary>
    private bool IsExpiry(TimeProvider clock)
    {
        DateTime today = clock.GetUtcNow().UtcDateTime.Date;
        return DateTime.TryParseExact(Expiry?.Trim(), ["MM/yy", "M/yy", "MM/yyyy", "MM / yy", "MMyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime month)
            && month.AddMonths(1) > today;
    }
}
