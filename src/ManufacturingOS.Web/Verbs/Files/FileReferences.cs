using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Files;

/// <summary>
/// Every column that names a file of the store. Deleted designs stay, because past orders show them. Photos on claims and quality checks
/// are rows of their own, and asked after all the same before one goes.
/// </summary>
internal static class FileReferences
{
    /// <summary>Half of a hash tells files apart well enough for a first look, at half the memory.</summary>
    private const int FirstLookDigits = 32;

    public static IReadOnlyList<IQueryable<string?>> Columns(AppDbContext db) =>
        [
            db.Designs.Select(d => (string?)d.Sha256),
            db.Designs.Select(d => (string?)d.PreviewKey),
            db.Designs.Select(d => (string?)d.ThumbnailKey),
            db.Photos.Select(p => (string?)p.Key),
            db.Photos.Select(p => (string?)p.ThumbnailKey),
            db.Orders.Select(o => o.ThumbnailKey),
            db.Jobs.Select(j => j.ThumbnailKey),
        ];

    /// <summary>All files that are named at this moment, as the first half of their hashes.</summary>
    public static async Task<HashSet<UInt128>> All(AppDbContext db, CancellationToken cancelled)
    {
        var named = new HashSet<UInt128>();
        foreach (IQueryable<string?> column in Columns(db))
        {
            await foreach (string? key in column.Where(k => k != null).AsAsyncEnumerable().WithCancellation(cancelled))
            {
                named.Add(FirstLook(key!));
            }
        }

        return named;
    }

    /// <summary>Asks the database itself about one file: a record may have come after <see cref="All"/> was read.</summary>
    public static async Task<bool> Names(AppDbContext db, string sha256, CancellationToken cancelled)
    {
        foreach (IQueryable<string?> column in Columns(db))
        {
            if (await column.AnyAsync(k => k == sha256, cancelled))
            {
                return true;
            }
        }

        string pattern = $"%\"{sha256}\"%";
        return await db.Claims.FromSql($"SELECT * FROM claims WHERE photos LIKE {pattern}").AnyAsync(cancelled) || await db.Jobs.FromSql($"SELECT * FROM jobs WHERE quality LIKE {pattern}").AnyAsync(cancelled);
    }

    public static UInt128 FirstLook(string sha256) =>
        UInt128.Parse(sha256.AsSpan(0, FirstLookDigits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
}
