using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Claims;

/// <summary>Complains about delivered goods within the claim window; nothing is released while the claim is open.</summary>
[By(Side.Merchant, "claims:write")]
public sealed record OpenClaim(Id<Order> Order, ClaimReason Reason, int Quantity, string Description, IReadOnlyList<string> Photos) : IVerb<Id<Claim>>;

internal sealed class OpenClaimHandler(AppDbContext db, IIds ids, IFileStore files) : IHandler<OpenClaim, Id<Claim>>
{
    private const int MaxDescription = 4000;
    private const int MaxPhotos = 12;

    public async Task<Outcome<Id<Claim>>> Handle(OpenClaim verb, VerbContext context)
    {
        Outcome<Order> found = await db.OwnOrder(verb.Order, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Order order = found.Value;
        Outcome<OrderState> next = OrderLifecycle.Table.Next(order.State, OrderVerb.OpenClaim);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        if (await Refused(verb, order, context) is { } refusal)
        {
            return refusal;
        }

        var claim = new Claim
        {
            Id = ids.New<Claim>(),
            Order = order.Id,
            Organisation = order.Organisation,
            Mode = order.Mode,
            Reason = verb.Reason,
            Quantity = verb.Quantity,
            Description = verb.Description.Trim(),
            Photos = verb.Photos,
            State = ClaimState.Open,
            CreatedAt = context.Now,
        };
        db.Claims.Add(claim);
        order.State = next.Value;
        context.Tell(order.Id, "claim.opened", null, ("reason", verb.Reason.ToString()), ("pieces", VerbContext.Number(verb.Quantity)));
        List<Id<Organisation>> platform = await db.Organisations.Where(o => o.Kind == OrganisationKind.Platform).Select(o => o.Id).ToListAsync(context.Cancelled);
        foreach (Id<Organisation> admins in platform)
        {
            context.Later(
                new NotifyOrganisation(
                    admins,
                    "claim-opened",
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = order.Number, ["pieces"] = VerbContext.Number(verb.Quantity) },
                    $"/admin/claims/{claim.Id}"
                ),
                claim.Id.Value
            );
        }

        return claim.Id;
    }

    private async Task<Refusal?> Refused(OpenClaim verb, Order order, VerbContext context)
    {
        if (context.Now >= order.AcceptBy)
        {
            return Refusal.Conflict("claim-window-closed", ("until", order.AcceptBy.Value));
        }

        if (verb.Quantity < 1 || verb.Quantity > order.Pieces)
        {
            return Refusal.Invalid("claim-quantity-out-of-range", "/quantity", ("pieces", order.Pieces));
        }

        if (string.IsNullOrWhiteSpace(verb.Description) || verb.Description.Length > MaxDescription)
        {
            return Refusal.Invalid("claim-description-missing", "/description", ("limit", MaxDescription));
        }

        if (verb.Photos.Count > MaxPhotos)
        {
            return Refusal.Invalid("too-many-photos", "/photos", ("limit", MaxPhotos));
        }

        foreach (string photo in verb.Photos)
        {
            if (photo.Length != 64 || !photo.All(char.IsAsciiHexDigitLower) || !await files.ExistsAsync(photo, context.Cancelled))
            {
                return Refusal.Invalid("photo-not-found", "/photos");
            }
        }

        return await db.Claims.AnyAsync(c => c.Order == order.Id && c.State == ClaimState.Open, context.Cancelled) ? Refusal.Conflict("claim-open") : null;
    }
}
