using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Claims;

/// <summary>An administrator ends a claim: money back, made again, or rejected with a reason.</summary>
[By(Side.Admin, "claims:write")]
public sealed record ResolveClaim(Id<Claim> Claim, ResolutionKind Kind, Money? Refund, string Note) : IVerb<Done>;

internal sealed class ResolveClaimHandler(AppDbContext db, JobOffers offers) : IHandler<ResolveClaim, Done>
{
    private const int MaxNote = 2000;

    public async Task<Outcome<Done>> Handle(ResolveClaim verb, VerbContext context)
    {
        Claim? claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == verb.Claim && c.Mode == context.Actor.Mode, context.Cancelled);
        if (claim is null)
        {
            return Refusal.NotFound("claim-not-found");
        }

        Outcome<ClaimState> next = ClaimLifecycle.Table.Next(claim.State, ClaimVerb.Resolve);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        Order order = await db.Orders.FirstAsync(o => o.Id == claim.Order, context.Cancelled);
        Money left = await db.RefundLeft(order, context.Cancelled);
        if (Refused(verb, claim, left) is { } refusal)
        {
            return refusal;
        }

        Money refund = verb.Kind switch
        {
            ResolutionKind.PartialRefund => verb.Refund!.Value,
            ResolutionKind.FullRefund => left,
            ResolutionKind.Remake or ResolutionKind.Rejected => Money.Zero(order.Total.Currency),
        };
        claim.State = next.Value;
        claim.Resolution = new ClaimResolution(verb.Kind, refund, verb.Note.Trim(), context.Actor.Name, context.Now);
        if (!refund.IsZero)
        {
            context.Later(new RefundOrder(order.Id, $"claim:{claim.Id}", refund, "claim", ByPlatform: IsNobodysFault(claim)), order.Id.Value);
        }

        if (verb.Kind == ResolutionKind.Remake)
        {
            await Remake(claim, order, context);
        }

        ClaimWindow.Resume(order, context);
        context.Audit(nameof(ResolveClaim), claim.Id.Value, $"{verb.Kind}: {verb.Note}");
        context.Tell(order.Id, "claim.resolved", null, ("kind", verb.Kind.ToString()), ("amount", refund.ToString()));
        context.Later(
            new NotifyOrganisation(
                order.Organisation,
                "claim-resolved",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = order.Number, ["reason"] = verb.Note },
                $"/merchant/orders/{order.Id}"
            ),
            claim.Id.Value
        );
        return Done.Ok;
    }

    /// <summary>Goods lost or broken on the way.</summary>
    private static bool IsNobodysFault(Claim claim) => claim.Reason is ClaimReason.Damaged or ClaimReason.NotArrived;

    private static Refusal? Refused(ResolveClaim verb, Claim claim, Money left)
    {
        if (string.IsNullOrWhiteSpace(verb.Note) || verb.Note.Length > MaxNote)
        {
            return Refusal.Invalid("resolution-note-missing", "/note", ("limit", MaxNote));
        }

        if (
            (verb.Kind == ResolutionKind.PartialRefund && (verb.Refund is not { MinorUnits: > 0 } refund || refund.Currency != left.Currency || refund > left))
            || (verb.Kind == ResolutionKind.FullRefund && left.IsZero)
        )
        {
            return Refusal.Invalid("refund-out-of-range", "/refund", ("limit", left));
        }

        // Where the manufacturer is not at fault, it is not asked to make the goods again for nothing.
        return verb.Kind == ResolutionKind.Remake && IsNobodysFault(claim)
            ? Refusal.Invalid("remake-only-for-makers-fault", "/kind")
            : null;
    }

    /// <summary>The manufacturer makes the pieces again at its own cost: a job worth nothing, so that nothing is released for it.</summary>
    private async Task Remake(Claim claim, Order order, VerbContext context)
    {
        Job original = await db.Jobs.Where(j => j.Order == order.Id && j.DeliveredAt != null).OrderBy(j => j.Id).FirstAsync(context.Cancelled);
        int left = claim.Quantity;
        var parts = new List<JobPart>();
        foreach (JobPart part in original.Plan.Parts)
        {
            var variants = new List<VariantQuantity>();
            foreach (VariantQuantity variant in part.Variants.Where(_ => left > 0))
            {
                int pieces = Math.Min(left, variant.Quantity);
                variants.Add(variant with { Quantity = pieces });
                left -= pieces;
            }

            if (variants.Count > 0)
            {
                parts.Add(part with { Variants = variants });
            }
        }

        DateOnly ships = context.Today.AddDays(7);
        PlannedJob plan = original.Plan with
        {
            Parts = parts,
            Earnings = Money.Zero(original.Earnings.Currency),
            Value = Money.Zero(original.Value.Currency),
            Minutes = [],
            ShipsOn = ships,
            ArrivesOn = ships.AddDays(original.Plan.ArrivesOn.DayNumber - original.Plan.ShipsOn.DayNumber),
        };
        await offers.Offer(order, plan, context, isRemake: true);
    }
}
