using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Payments;

/// <summary>A refund that was taken from the held funds, tax apart.</summary>
/// <param name="Fault">Index of the job at fault; <c>null</c> when all jobs bear it.</param>
public readonly record struct HeldRefund(int? Fault, Money Amount);

/// <summary>What is released for one job.</summary>
/// <param name="Released">The job's value less the refunds that it bears, 0 to its value.</param>
/// <param name="FromHeld">What the held funds give of it; the rest is the platform's own money.</param>
public readonly record struct JobShare(Money Released, Money FromHeld);

/// <summary>How the held funds of an order are divided at release.</summary>
public static class HeldFunds
{
    /// <summary>
    /// Divides what is left of the held funds among the jobs and the platform.
    /// <para>
    /// Before any refund each job is due its value and the platform the rest (its fee and what rounding left). A refund is borne in
    /// proportion: by the job at fault and the part of the platform's fee that was earned on it, or, where nobody is named, by all jobs
    /// and the whole fee. So the platform earns nothing on work that was paid back, and a maker never bears more than its own job while
    /// that job can bear it; what goes beyond is borne by all.
    /// </para>
    /// <para>When the jobs together are worth more than was ever held (a part was given to a dearer maker), the platform adds the difference.</para>
    /// </summary>
    /// <param name="left">Held now, refunds taken off: 0 or more.</param>
    /// <param name="values">What each job is worth, in the order's currency: 0 or more.</param>
    /// <returns>A share per job, and what is the platform's. <c>sum(FromHeld) + Platform == left</c>, to the minor unit.</returns>
    public static (IReadOnlyList<JobShare> Jobs, Money Platform) Divide(Money left, IReadOnlyList<Money> values, IReadOnlyList<HeldRefund> refunds)
    {
        Currency currency = left.Currency;
        long refunded = Money.Sum(refunds.Select(r => r.Amount), currency).MinorUnits;
        long jobs = Money.Sum(values, currency).MinorUnits;
        long fee = Math.Max(0, checked(left.MinorUnits + refunded - jobs));
        int platform = values.Count;
        long[] due = [.. values.Select(v => v.MinorUnits), fee];
        foreach (HeldRefund refund in refunds)
        {
            long toBear = refund.Amount.MinorUnits;
            if (refund.Fault is { } fault)
            {
                var atFault = new long[due.Length];
                atFault[fault] = due[fault];
                atFault[platform] = jobs == 0 ? 0 : Math.Min(due[platform], (long)((Int128)fee * values[fault].MinorUnits / jobs));
                toBear -= Bear(due, atFault, toBear, currency);
            }

            Bear(due, [.. due], toBear, currency);
        }

        long[] released = due[..platform];
        Money rest = new(due[platform], currency);
        Money forJobs = left - rest;
        Money[] fromHeld = released.Sum() == 0 ? [.. released.Select(_ => Money.Zero(currency))] : forJobs.Split(released);
        return ([.. released.Zip(fromHeld, (value, held) => new JobShare(new Money(value, currency), held))], rest);
    }

    /// <summary>Takes up to <paramref name="amount"/> from what is due, in proportion to the weights, none of which goes below zero.</summary>
    private static long Bear(long[] due, long[] weights, long amount, Currency currency)
    {
        long taken = Math.Min(amount, weights.Sum());
        if (taken <= 0)
        {
            return 0;
        }

        Money[] burdens = new Money(taken, currency).Split(weights);
        for (int i = 0; i < due.Length; i++)
        {
            due[i] -= burdens[i].MinorUnits;
        }

        return taken;
    }
}
