using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>An administrator has checked a manufacturer (or lifts a suspension): from now on it gets offers.</summary>
[By(Side.Admin, "admin:write")]
public sealed record VerifyManufacturer(Id<Organisation> Manufacturer) : IVerb<Done>;

/// <summary>A manufacturer gets no new offers; its open jobs go on.</summary>
[By(Side.Admin, "admin:write")]
public sealed record SuspendManufacturer(Id<Organisation> Manufacturer, string Reason) : IVerb<Done>;

internal sealed class VerifyManufacturerHandler(AppDbContext db) : IHandler<VerifyManufacturer, Done>, IHandler<SuspendManufacturer, Done>
{
    private const int MaxReason = 2000;

    public Task<Outcome<Done>> Handle(VerifyManufacturer verb, VerbContext context) =>
        Set(verb.Manufacturer, Verification.Verified, "manufacturer-verified", nameof(VerifyManufacturer), null, context);

    public async Task<Outcome<Done>> Handle(SuspendManufacturer verb, VerbContext context) =>
        string.IsNullOrWhiteSpace(verb.Reason) || verb.Reason.Length > MaxReason
            ? Refusal.Invalid("resolution-note-missing", "/reason", ("limit", MaxReason))
            : await Set(verb.Manufacturer, Verification.Suspended, "manufacturer-suspended", nameof(SuspendManufacturer), verb.Reason.Trim(), context);

    private async Task<Outcome<Done>> Set(Id<Organisation> id, Verification verification, string mail, string act, string? reason, VerbContext context)
    {
        Manufacturer? manufacturer = await db.Manufacturers.FirstOrDefaultAsync(m => m.Id == id && m.Mode == context.Actor.Mode, context.Cancelled);
        if (manufacturer is null)
        {
            return Refusal.NotFound("manufacturer-not-found");
        }

        if (manufacturer.Verification == verification)
        {
            return Refusal.Conflict("wrong-state", ("subject", "manufacturer"), ("state", verification));
        }

        manufacturer.Verification = verification;
        context.Audit(act, id.Value, reason);
        context.Later(new NotifyOrganisation(id, mail, new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = reason ?? "" }, "/manufacturer"), id.Value);
        return Done.Ok;
    }
}
