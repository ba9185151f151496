using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>
/// The provider definitely did not give the money back. For now: the next attempt is a new request. For good: the decision is taken back
/// in the books and an administrator finds another way.
/// </summary>
/// <param name="Attempt">The attempt that was refused; an answer to an older one changes nothing.</param>
[By(Side.System)]
public sealed record RefuseRefund(Id<Refund> Refund, int Attempt, string Code, bool RetryableLater) : IVerb<Done>;

internal sealed class RefuseRefundHandler(AppDbContext db, Books books) : IHandler<RefuseRefund, Done>
{
    public async Task<Outcome<Done>> Handle(RefuseRefund verb, VerbContext context)
    {
        await db.LockOrder(await db.Refunds.Where(r => r.Id == verb.Refund).Select(r => r.Order).SingleAsync(context.Cancelled), context.Cancelled);
        Refund refund = await db.Refunds.FirstAsync(r => r.Id == verb.Refund, context.Cancelled);
        if (refund.State != RefundState.Requested || refund.Attempt != verb.Attempt)
        {
            return Done.Ok;
        }

        refund.FailureCode = verb.Code;
        if (verb.RetryableLater)
        {
            refund.Attempt++;
            return Done.Ok;
        }

        refund.State = RefundState.Failed;
        refund.SettledAt = context.Now;
        if (await books.Find($"refund:{refund.Id}", context.Cancelled) is { } decided)
        {
            Order order = await db.Orders.FirstAsync(o => o.Id == refund.Order, context.Cancelled);
            await books.Post(Ledger.Reversal(decided, $"refund-void:{refund.Id}", context.Now), order, context.Cancelled);
        }

        context.Tell(refund.Order, "refund.failed", null, ("amount", refund.Amount.ToString()));
        context.Audit(nameof(RefuseRefund), refund.Id.Value, verb.Code);
        return Done.Ok;
    }
}
