using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Moderation;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>
/// Makes a design of a file that is stored and inspected (see <see cref="DesignIntake"/>). Moderation rules decide whether it may be made
/// at once or waits for an administrator.
/// </summary>
/// <param name="Preview">Key of the preview in the file store.</param>
/// <param name="Thumbnail">Key of the thumbnail in the file store.</param>
[By(Side.Merchant, "designs:write")]
public sealed record UploadDesign(DesignLabel Label, ArtworkInspection Inspection, string Preview, string Thumbnail) : IVerb<Id<Design>>;

internal sealed class UploadDesignHandler(AppDbContext db, IIds ids) : IHandler<UploadDesign, Id<Design>>
{
    public async Task<Outcome<Id<Design>>> Handle(UploadDesign verb, VerbContext context)
    {
        if (verb.Label.Check() is { } fault)
        {
            return fault;
        }

        if (await Taken(verb.Label.ExternalId, context) is { } taken)
        {
            return taken;
        }

        string? blocked = await db.Settings.Where(s => s.Name == ModerationRules.BlockedFilesSetting).Select(s => s.Value).FirstOrDefaultAsync(context.Cancelled);
        ModerationHit? hit = ModerationRules.Check(verb.Inspection.Sha256, ModerationRules.ReadBlockedFiles(blocked), verb.Label.Name, verb.Label.FileName);
        Design design = DesignOf(verb, hit, context);
        db.Designs.Add(design);
        if (hit is not null)
        {
            Hold(design, hit, context);
        }

        return design.Id;
    }

    private async Task<Refusal?> Taken(string? externalId, VerbContext context)
    {
        if (externalId is null)
        {
            return null;
        }

        Id<Design>? existing = await db
            .Designs.Where(d => d.Organisation == context.Actor.Organisation && d.Mode == context.Actor.Mode && d.ExternalId == externalId)
            .Select(d => (Id<Design>?)d.Id)
            .FirstOrDefaultAsync(context.Cancelled);
        return existing is null ? null : Refusal.Conflict("external-id-taken", ("id", existing.Value.Value)) with { Pointer = "/external_id" };
    }

    private Design DesignOf(UploadDesign verb, ModerationHit? hit, VerbContext context) =>
        new()
        {
            Id = ids.New<Design>(),
            Organisation = context.Actor.Organisation,
            Mode = context.Actor.Mode,
            Name = verb.Label.Name,
            ExternalId = verb.Label.ExternalId,
            FileName = verb.Label.FileName,
            ContentType = ContentTypes.Of(verb.Inspection.Format),
            Bytes = verb.Inspection.Bytes,
            Sha256 = verb.Inspection.Sha256,
            PreviewKey = verb.Preview,
            ThumbnailKey = verb.Thumbnail,
            Inspection = verb.Inspection,
            State = hit is null ? DesignState.Approved : DesignState.Held,
            ModerationRule = hit?.Rule,
            CreatedAt = context.Now,
        };

    private void Hold(Design design, ModerationHit hit, VerbContext context)
    {
        db.Cases.Add(
            new Case
            {
                Id = ids.New<Case>(),
                Design = design.Id,
                Organisation = design.Organisation,
                Mode = design.Mode,
                Rule = hit.Rule,
                Evidence = hit.Evidence,
                OpenedAt = context.Now,
            }
        );
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = design.Name };
        context.Later(new NotifyOrganisation(design.Organisation, "design-held", values, $"/merchant/designs/{design.Id}"), design.Id.Value);
    }
}
