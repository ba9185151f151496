using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

#pragma warning disable CA1304, CA1311 // ToLower here becomes the database's lower(); no culture is involved.

namespace ManufacturingOS.Web.Components.Search;

/// <param name="Group">Key in the frame texts.</param>
/// <param name="StateGroup">Key prefix of the state's word, or <c>null</c> without a state.</param>
public sealed record SearchHit(string Group, string Icon, string Title, string Sub, string Href, string? StateGroup = null, Enum? State = null);

/// <summary>
/// What a member finds by number, id or name: only what belongs to the own organisation and mode. Administrators find by exact number or
/// id, whosever it is.
/// </summary>
internal static class SearchHits
{
    private const int MaxEach = 20;

    public static async Task<List<SearchHit>> Find(AppDbContext db, Actor actor, string text)
    {
        string number = Number(text);
        string like = $"%{text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return actor.Kind switch
        {
            OrganisationKind.Merchant => [.. await Orders(db, actor, text, number, like), .. await Designs(db, actor, text, like), .. await Quotes(db, actor, text)],
            OrganisationKind.Manufacturer => await Jobs(db, actor, text, number, like),
            OrganisationKind.Platform => [.. await AllOrders(db, actor, text, number), .. await AllJobs(db, actor, text, number), .. await AllManufacturers(db, actor, text, like)],
        };
    }

    /// <summary>Numbers are said and typed in many ways: <c>a7f32k9q</c> is <c>A7F3-2K9Q</c>.</summary>
    private static string Number(string text)
    {
        string plain = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return plain.Length == 8 ? $"{plain[..4]}-{plain[4..]}" : text.ToUpperInvariant();
    }

    private static async Task<IEnumerable<SearchHit>> Orders(AppDbContext db, Actor actor, string text, string number, string like)
    {
        var id = new Id<Domain.Orders.Order>(text);
        var found = await db
            .Orders.Where(o => o.Organisation == actor.Organisation && o.Mode == actor.Mode)
            .Where(o => o.Number == number || o.Id == id || o.ExternalId == text || EF.Functions.Like(o.Title.ToLower(), like, "\\"))
            .OrderByDescending(o => o.Id)
            .Take(MaxEach)
            .Select(o => new { o.Id, o.Number, o.Title, o.State })
            .ToListAsync();
        return found.Select(o => new SearchHit("Side.Orders", "order", o.Number, o.Title, $"/merchant/orders/{o.Id}", "order-state", o.State));
    }

    private static async Task<IEnumerable<SearchHit>> Designs(AppDbContext db, Actor actor, string text, string like)
    {
        var id = new Id<Domain.Designs.Design>(text);
        var found = await db
            .Designs.Where(d => d.Organisation == actor.Organisation && d.Mode == actor.Mode && d.DeletedAt == null)
            .Where(d => d.Id == id || d.ExternalId == text || EF.Functions.Like(d.Name.ToLower(), like, "\\"))
            .OrderByDescending(d => d.Id)
            .Take(MaxEach)
            .Select(d => new { d.Id, d.Name, d.FileName, d.State })
            .ToListAsync();
        return found.Select(d => new SearchHit("Side.Designs", "designs", d.Name, d.FileName, $"/merchant/designs/{d.Id}", "design-state", d.State));
    }

    private static async Task<IEnumerable<SearchHit>> Quotes(AppDbContext db, Actor actor, string text)
    {
        var id = new Id<Domain.Quotes.Quote>(text);
        return await db.Quotes.AnyAsync(q => q.Id == id && q.Organisation == actor.Organisation && q.Mode == actor.Mode)
            ? [new SearchHit("Side.Quotes", "quote", text, "", $"/merchant/quotes/{text}")]
            : [];
    }

    private static async Task<List<SearchHit>> Jobs(AppDbContext db, Actor actor, string text, string number, string like)
    {
        var id = new Id<Domain.Jobs.Job>(text);
        var found = await db
            .Jobs.Where(j => j.Manufacturer == actor.Organisation && j.Mode == actor.Mode)
            .Where(j => j.Number == number || j.Number.StartsWith(number + "-") || j.Id == id || EF.Functions.Like(j.Title.ToLower(), like, "\\"))
            .OrderByDescending(j => j.Id)
            .Take(MaxEach)
            .Select(j => new { j.Id, j.Number, j.Title, j.State })
            .ToListAsync();
        return [.. found.Select(j => new SearchHit("Side.Jobs", "job", j.Number, j.Title, $"/manufacturer/jobs/{j.Id}", "job-state", j.State))];
    }

    private static async Task<IEnumerable<SearchHit>> AllOrders(AppDbContext db, Actor actor, string text, string number)
    {
        var id = new Id<Domain.Orders.Order>(text);
        var found = await db
            .Orders.Where(o => o.Mode == actor.Mode && (o.Number == number || o.Id == id))
            .Take(MaxEach)
            .Select(o => new { o.Id, o.Number, o.Title, o.State })
            .ToListAsync();
        return found.Select(o => new SearchHit("Side.Orders", "order", o.Number, o.Title, $"/admin/orders/{o.Id}", "order-state", o.State));
    }

    private static async Task<IEnumerable<SearchHit>> AllJobs(AppDbContext db, Actor actor, string text, string number)
    {
        var id = new Id<Domain.Jobs.Job>(text);
        var found = await db
            .Jobs.Where(j => j.Mode == actor.Mode && (j.Number == number || j.Number.StartsWith(number + "-") || j.Id == id))
            .Take(MaxEach)
            .Select(j => new { j.Id, j.Order, j.Number, j.Title, j.State })
            .ToListAsync();
        return found.Select(j => new SearchHit("Side.Jobs", "job", j.Number, j.Title, $"/admin/orders/{j.Order}", "job-state", j.State));
    }

    private static async Task<IEnumerable<SearchHit>> AllManufacturers(AppDbContext db, Actor actor, string text, string like)
    {
        var id = new Id<Organisation>(text);
        var found = await db
            .Manufacturers.Where(m => m.Mode == actor.Mode)
            .Join(db.Organisations, m => m.Id, o => o.Id, (m, o) => new { o.Id, o.Name, o.Country, m.Verification })
            .Where(m => m.Id == id || EF.Functions.Like(m.Name.ToLower(), like, "\\"))
            .OrderBy(m => m.Name)
            .Take(MaxEach)
            .ToListAsync();
        return found.Select(m => new SearchHit("Side.Manufacturers", "factory", m.Name, m.Country, "/admin/manufacturers", "verification", m.Verification));
    }
}
