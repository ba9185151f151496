using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Merchant.Quotes.Builder;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant.Quotes;

/// <summary>A quote in a list.</summary>
public sealed record QuoteRow(Id<Quote> Id, QuoteRequest Request, IReadOnlyList<QuoteOption> Options, DateTimeOffset CreatedAt, DateTimeOffset ValidUntil, bool Ordered)
{
    /// <summary>The newest first; the next page begins after the last one shown.</summary>
    public static async Task<IReadOnlyList<QuoteRow>> List(AppDbContext db, Actor actor, Id<Quote>? after, int count)
    {
        IQueryable<Quote> own = db.Quotes.Where(q => q.Organisation == actor.Organisation && q.Mode == actor.Mode);
        if (after is { } cursor)
        {
            own = own.Where(q => q.Id < cursor);
        }

        List<QuoteRow> rows = await own.OrderByDescending(q => q.Id).Take(count).Select(q => new QuoteRow(q.Id, q.Request, q.Options, q.CreatedAt, q.ValidUntil, false)).ToListAsync();

        // Asked by itself: as part of the list, PostgreSQL would read all orders of everybody to answer it.
        List<Id<Quote>> ids = [.. rows.Select(r => r.Id)];
        HashSet<Id<Quote>> ordered = [.. await db.Orders.Where(o => ids.Contains(o.Quote)).Select(o => o.Quote).ToListAsync()];
        return [.. rows.Select(r => r with { Ordered = ordered.Contains(r.Id) })];
    }
}

/// <summary>A draft that can be gone on with.</summary>
public sealed record DraftRow(Id<QuoteDraft> Id, Draft Draft, DateTimeOffset UpdatedAt)
{
    public static async Task<IReadOnlyList<DraftRow>> Latest(AppDbContext db, Actor actor, int count)
    {
        var rows = await db
            .QuoteDrafts.Where(d => d.Organisation == actor.Organisation && d.Mode == actor.Mode)
            .OrderByDescending(d => d.UpdatedAt)
            .Take(count)
            .Select(d => new { d.Id, d.Body, d.UpdatedAt })
            .ToListAsync();
        return [.. from row in rows let draft = Draft.Read(row.Body) where draft is { Quoted: null } && draft.Lines.Exists(l => l.Blank is not null) select new DraftRow(row.Id, draft, row.UpdatedAt)];
    }
}
