using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>The provider sent the money: the payout is paid, once.</summary>
[By(Side.System)]
public sealed record ConfirmPayout(Id<Payout> Payout, string Reference) : IVerb<Done>;

internal sealed class ConfirmPayoutHandler(AppDbContext db, Books books) : IHandler<ConfirmPayout, Done>
{
    public async Task<Outcome<Done>> Handle(ConfirmPayout verb, VerbContext context)
    {
        await db.LockPayout(verb.Payout, context.Cancelled);
        Payout payout = await db.Payouts.FirstAsync(p => p.Id == verb.Payout, context.Cancelled);
        if (payout.State != PayoutState.Requested)
        {
            return Done.Ok;
        }

        payout.State = PayoutState.Paid;
        payout.Reference = verb.Reference;
        payout.PaidAt = context.Now;
        await books.Post(
            Ledger.Entry($"transfer:{payout.Id}", context.Now, payout.Mode, null, (LedgerAccount.TransfersInFlight, payout.Amount), (LedgerAccount.ProviderClearing, -payout.Amount)),
            null,
            context.Cancelled
        );
        foreach (Job job in await db.Jobs.Where(j => j.Payout == payout.Id).ToListAsync(context.Cancelled))
        {
            job.State = JobLifecycle.Table.Next(job.State, JobVerb.PayOut).Value;
            context.Tell(job.Order, "payout.paid", job.Id, ("job", job.Number));
        }

        context.Later(
            new NotifyOrganisation(
                payout.Manufacturer,
                "payout-sent",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["amount"] = payout.Amount.ToString(), ["jobs"] = VerbContext.Number(payout.Jobs.Count) },
                "/manufacturer/payouts"
            ),
            payout.Id.Value
        );
        return Done.Ok;
    }
}
