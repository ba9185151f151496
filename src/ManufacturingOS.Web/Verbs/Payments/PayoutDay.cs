using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>When released money is sent on: once a week with real money, at once in test mode, where nobody wants to wait for Monday.</summary>
public static class PayoutDay
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(6);

    /// <summary>The moment of the next payout: Monday 06:00 UTC, or <paramref name="now"/> in test mode.</summary>
    public static DateTimeOffset After(DateTimeOffset now, Mode mode)
    {
        if (mode == Mode.Test)
        {
            return now;
        }

        DateTime today = now.UtcDateTime.Date;
        int days = ((int)DayOfWeek.Monday - (int)today.DayOfWeek + 7) % 7;
        var monday = new DateTimeOffset(today.AddDays(days) + Hour, TimeSpan.Zero);
        return monday > now ? monday : monday.AddDays(7);
    }
}
