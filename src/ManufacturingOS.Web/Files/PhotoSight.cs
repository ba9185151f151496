using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Files;

/// <summary>Who may see a photo: who took it, administrators, and the other side of the job or claim that carries it.</summary>
internal static class PhotoSight
{
    /// <summary>The photo, or null when there is none for this actor.</summary>
    public static async Task<Photo?> Find(AppDbContext db, Actor actor, string key, CancellationToken cancelled)
    {
        List<Photo> rows = await db.Photos.Where(p => p.Key == key && p.Mode == actor.Mode).ToListAsync(cancelled);
        if (rows.Find(p => actor.Kind == OrganisationKind.Platform || p.Organisation == actor.Organisation) is { } own)
        {
            return own;
        }

        foreach (Photo photo in rows)
        {
            if (actor.Kind == OrganisationKind.Merchant ? await OnJob(db, actor, photo, cancelled) : await OnClaim(db, actor, photo, cancelled))
            {
                return photo;
            }
        }

        return null;
    }

    /// <summary>On a quality check that the photo's manufacturer made for this merchant.</summary>
    private static async Task<bool> OnJob(AppDbContext db, Actor merchant, Photo photo, CancellationToken cancelled)
    {
        var checks = await db
            .Jobs.Where(j => j.Manufacturer == photo.Organisation && j.Mode == photo.Mode && j.Merchant == merchant.Organisation && j.Progress > 0)
            .Select(j => j.Quality)
            .ToListAsync(cancelled);
        return checks.Exists(c => c?.Photos.Contains(photo.Key) == true);
    }

    /// <summary>On a claim of the photo's merchant about an order that this manufacturer made a part of.</summary>
    private static async Task<bool> OnClaim(AppDbContext db, Actor manufacturer, Photo photo, CancellationToken cancelled)
    {
        var claims = await db
            .Claims.Where(c =>
                c.Organisation == photo.Organisation
                && c.Mode == photo.Mode
                && c.CreatedAt >= photo.At
                && db.Jobs.Any(j => j.Order == c.Order && j.Manufacturer == manufacturer.Organisation && j.ShippedAt != null)
            )
            .Select(c => c.Photos)
            .ToListAsync(cancelled);
        return claims.Exists(p => p.Contains(photo.Key));
    }
}
