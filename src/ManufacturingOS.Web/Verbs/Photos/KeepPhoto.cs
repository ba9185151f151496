using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Photos;

/// <summary>Notes whose photo a stored picture is (see <see cref="PhotoIntake"/>); the same picture twice is one photo.</summary>
[By(Side.Merchant | Side.Manufacturer | Side.Admin)]
public sealed record KeepPhoto(string Key, string ThumbnailKey) : IVerb<Done>;

internal sealed class KeepPhotoHandler(AppDbContext db) : IHandler<KeepPhoto, Done>
{
    public async Task<Outcome<Done>> Handle(KeepPhoto verb, VerbContext context)
    {
        if (!await db.Photos.AnyAsync(p => p.Key == verb.Key && p.Organisation == context.Actor.Organisation, context.Cancelled))
        {
            db.Photos.Add(
                new Photo
                {
                    Key = verb.Key,
                    Organisation = context.Actor.Organisation,
                    Mode = context.Actor.Mode,
                    ThumbnailKey = verb.ThumbnailKey,
                    At = context.Now,
                }
            );
        }

        return Done.Ok;
    }
}
