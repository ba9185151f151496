using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Moderation;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Moderation;

/// <summary>An administrator lets a held design pass or rejects it, with the reason; orders that waited for it go on or end.</summary>
[By(Side.Admin, "admin:write")]
public sealed record DecideCase(Id<Case> Case, CaseDecision Decision, string? Note) : IVerb<Done>;

internal sealed class DecideCaseHandler(AppDbContext db) : IHandler<DecideCase, Done>
{
    private const int MaxNote = 2000;

    public async Task<Outcome<Done>> Handle(DecideCase verb, VerbContext context)
    {
        Case? found = await db.Cases.FirstOrDefaultAsync(c => c.Id == verb.Case && c.Mode == context.Actor.Mode, context.Cancelled);
        if (found is null)
        {
            return Refusal.NotFound("case-not-found");
        }

        if (found.Decision is not null)
        {
            return Refusal.Conflict("case-decided", ("decision", found.Decision));
        }

        if (verb.Note?.Length > MaxNote || (verb.Decision == CaseDecision.Rejected && string.IsNullOrWhiteSpace(verb.Note)))
        {
            return Refusal.Invalid("resolution-note-missing", "/note", ("limit", MaxNote));
        }

        Design design = await db.Designs.FirstAsync(d => d.Id == found.Design, context.Cancelled);
        Outcome<DesignState> next = DesignLifecycle.Table.Next(design.State, verb.Decision == CaseDecision.Approved ? DesignVerb.Approve : DesignVerb.Reject);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        design.State = next.Value;
        found.Decision = verb.Decision;
        found.DecisionNote = verb.Note?.Trim();
        found.DecidedBy = context.Actor.Name;
        found.DecidedAt = context.Now;
        context.Audit(nameof(DecideCase), found.Id.Value, $"{verb.Decision}: {verb.Note}");
        context.Later(
            new NotifyOrganisation(
                design.Organisation,
                verb.Decision == CaseDecision.Approved ? "design-approved" : "design-rejected",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = design.Name, ["reason"] = verb.Note ?? "" },
                $"/merchant/designs/{design.Id}"
            ),
            design.Id.Value
        );
        await ReviewWaitingOrders(design, context);
        return Done.Ok;
    }

    /// <summary>Only orders of the design's owner can carry it, and only those on hold wait for it.</summary>
    private async Task ReviewWaitingOrders(Design design, VerbContext context)
    {
        List<Order> waiting = await db
            .Orders.Where(o => o.Organisation == design.Organisation && o.Mode == design.Mode && o.State == OrderState.OnHold)
            .ToListAsync(context.Cancelled);
        foreach (Order order in waiting.Where(o => o.Hold == HoldReason.Moderation && o.Request.Lines.SelectMany(l => l.Decorations).Any(d => d.Design == design.Id)))
        {
            context.Later(new ReviewOrder(order.Id), order.Id.Value);
        }
    }
}
