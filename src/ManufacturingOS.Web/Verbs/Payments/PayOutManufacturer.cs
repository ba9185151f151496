using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>Gathers a manufacturer's settled jobs into one payout per currency and sends it. A job is gathered once.</summary>
[By(Side.System)]
public sealed record PayOutManufacturer(Id<Organisation> Manufacturer) : IVerb<Done>;

internal sealed class PayOutManufacturerHandler(AppDbContext db, IIds ids, Books books, PaymentProviders providers) : IHandler<PayOutManufacturer, Done>
{
    public async Task<Outcome<Done>> Handle(PayOutManufacturer verb, VerbContext context)
    {
        IPaymentProvider provider = providers.For(context.Actor.Mode);
        if (provider is UnconfiguredPayments)
        {
            return new Refusal(RefusalKind.Unavailable, "payments-not-configured");
        }

        List<Job> jobs = await db
            .Jobs.Where(j => j.Manufacturer == verb.Manufacturer && j.Mode == context.Actor.Mode && j.State == JobState.Settled && j.Payout == null)
            .OrderBy(j => j.Id)
            .ToListAsync(context.Cancelled);
        foreach (IGrouping<Currency, Job> currency in jobs.GroupBy(j => j.Earnings.Currency))
        {
            await PayOut(verb.Manufacturer, [.. currency], currency.Key, provider.Name, context);
        }

        return Done.Ok;
    }

    private async Task PayOut(Id<Organisation> manufacturer, List<Job> jobs, Currency currency, string provider, VerbContext context)
    {
        Money amount = await Released(manufacturer, jobs, currency, context);
        if (amount.MinorUnits <= 0)
        {
            // Remakes and fully refunded jobs earn nothing: there is nothing to wait for.
            jobs.ForEach(job => job.State = JobLifecycle.Table.Next(job.State, JobVerb.PayOut).Value);
            return;
        }

        var payout = new Payout
        {
            Id = ids.New<Payout>(),
            Manufacturer = manufacturer,
            Mode = context.Actor.Mode,
            Amount = amount,
            Provider = provider,
            State = PayoutState.Requested,
            Jobs = [.. jobs.Select(j => j.Id.Value)],
            CreatedAt = context.Now,
        };
        db.Payouts.Add(payout);
        jobs.ForEach(job => job.Payout = payout.Id);
        await books.Post(
            Ledger.Entry($"payout:{payout.Id}", context.Now, payout.Mode, null, (LedgerAccount.Payable(manufacturer), amount), (LedgerAccount.TransfersInFlight, -amount)),
            null,
            context.Cancelled
        );
        context.Later(new SendPayout(payout.Id), payout.Id.Value);
    }

    /// <summary>What the books say was released for these jobs.</summary>
    private async Task<Money> Released(Id<Organisation> manufacturer, List<Job> jobs, Currency currency, VerbContext context)
    {
        string[] keys = [.. jobs.Select(j => $"release:{j.Id}")];
        string account = LedgerAccount.Payable(manufacturer);
        long credit = await db
            .Journal.Where(e => keys.Contains(e.Key))
            .SelectMany(e => e.Postings)
            .Where(p => p.Account == account && p.Currency == currency)
            .SumAsync(p => -p.MinorUnits, context.Cancelled);
        return new Money(credit, currency);
    }
}
