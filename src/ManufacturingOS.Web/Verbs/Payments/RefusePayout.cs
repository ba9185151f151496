using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// The provider definitely did not send the money. For now: the next attempt is a new request. For good: the money is back in the
/// manufacturer's balance, its jobs wait for the payout of another week.
/// </summary>
/// <param name="Attempt">The attempt that was refused; an answer to an older one changes nothing.</param>
[By(Side.System)]
public sealed record RefusePayout(Id<Payout> Payout, int Attempt, string Code, bool RetryableLater) : IVerb<Done>;

internal sealed class RefusePayoutHandler(AppDbContext db, Books books) : IHandler<RefusePayout, Done>
{
    private static readonly TimeSpan NextTry = TimeSpan.FromDays(7);

    public async Task<Outcome<Done>> Handle(RefusePayout verb, VerbContext context)
    {
        await db.LockPayout(verb.Payout, context.Cancelled);
        Payout payout = await db.Payouts.FirstAsync(p => p.Id == verb.Payout, context.Cancelled);
        if (payout.State != PayoutState.Requested || payout.Attempt != verb.Attempt)
        {
            return Done.Ok;
        }

        payout.FailureCode = verb.Code;
        if (verb.RetryableLater)
        {
            payout.Attempt++;
            return Done.Ok;
        }

        payout.State = PayoutState.Failed;
        JournalEntry taken = await books.Find($"payout:{payout.Id}", context.Cancelled) ?? throw new InvalidOperationException($"{payout.Id} is not in the books.");
        await books.Post(Ledger.Reversal(taken, $"payout-void:{payout.Id}", context.Now), null, context.Cancelled);
        foreach (Job job in await db.Jobs.Where(j => j.Payout == payout.Id).ToListAsync(context.Cancelled))
        {
            job.Payout = null;
        }

        context.Audit(nameof(RefusePayout), payout.Id.Value, verb.Code);
        context.Later(new PayOutManufacturer(payout.Manufacturer), payout.Manufacturer.Value, context.Now + NextTry);
        return Done.Ok;
    }
}
