using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Quotes;

/// <summary>Keeps what stands in the quote builder, so that a reload continues where it was. Made by the first save, replaced by the next.</summary>
[By(Side.Merchant)]
public sealed record SaveQuoteDraft(Id<QuoteDraft> Draft, string Body) : IVerb<Done>;

internal sealed class SaveQuoteDraftHandler(AppDbContext db) : IHandler<SaveQuoteDraft, Done>
{
    private const int MaxLength = 200_000;

    public async Task<Outcome<Done>> Handle(SaveQuoteDraft verb, VerbContext context)
    {
        if (verb.Body.Length > MaxLength)
        {
            return Refusal.Invalid("draft-too-long");
        }

        QuoteDraft? draft = await db.QuoteDrafts.FirstOrDefaultAsync(d => d.Id == verb.Draft, context.Cancelled);
        if (draft is null)
        {
            db.QuoteDrafts.Add(
                new QuoteDraft
                {
                    Id = verb.Draft,
                    Organisation = context.Actor.Organisation,
                    Mode = context.Actor.Mode,
                    Body = verb.Body,
                    UpdatedAt = context.Now,
                }
            );
        }
        else if (draft.Organisation != context.Actor.Organisation)
        {
            return Refusal.NotFound("draft-not-found");
        }
        else
        {
            draft.Body = verb.Body;
            draft.UpdatedAt = context.Now;
        }

        return Done.Ok;
    }
}
