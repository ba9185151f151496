using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Claims;

[By(Side.Merchant, "claims:write")]
public sealed record WithdrawClaim(Id<Claim> Claim) : IVerb<Done>;

internal sealed class WithdrawClaimHandler(AppDbContext db) : IHandler<WithdrawClaim, Done>
{
    public async Task<Outcome<Done>> Handle(WithdrawClaim verb, VerbContext context)
    {
        Claim? claim = await db.Claims.FirstOrDefaultAsync(
            c => c.Id == verb.Claim && c.Organisation == context.Actor.Organisation && c.Mode == context.Actor.Mode,
            context.Cancelled
        );
        if (claim is null)
        {
            return Refusal.NotFound("claim-not-found");
        }

        Outcome<ClaimState> next = ClaimLifecycle.Table.Next(claim.State, ClaimVerb.Withdraw);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        claim.State = next.Value;
        Order order = await db.Orders.FirstAsync(o => o.Id == claim.Order, context.Cancelled);
        ClaimWindow.Resume(order, context);
        context.Tell(order.Id, "claim.withdrawn");
        return Done.Ok;
    }
}
