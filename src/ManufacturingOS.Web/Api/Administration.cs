using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Moderation;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Manufacturers;
using ManufacturingOS.Web.Verbs.Moderation;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

internal static class AdministrationApi
{
    private const string Read = "admin:read";
    private const string Write = "admin:write";

    public static void MapAdministration(this RouteGroupBuilder v1)
    {
        v1.MapGet("/cases", Cases).WithTags("Moderation").For(Side.Admin, Read).Describe("ListCases", "Moderation cases, newest first").Returns<Page<CaseResource>>(200);
        v1.MapPost("/cases/{id}/decide", Decide).WithTags("Moderation").For(Side.Admin, Write).Describe("DecideCase", "Let a held design pass, or reject it").Returns<CaseResource>(200, 400, 404, 409, 422);
        v1.MapGet("/manufacturers", Manufacturers).WithTags("Manufacturers").For(Side.Admin, Read).Describe("ListManufacturers", "Manufacturers with their verification and score").Returns<Page<ManufacturerResource>>(200);
        v1.MapPost("/manufacturers/{id}/verify", Verify).WithTags("Manufacturers").For(Side.Admin, Write).Describe("VerifyManufacturer", "From now on it gets offers").Returns<ManufacturerResource>(200, 404, 409);
        v1.MapPost("/manufacturers/{id}/suspend", Suspend).WithTags("Manufacturers").For(Side.Admin, Write).Describe("SuspendManufacturer", "No new offers; open jobs go on").Returns<ManufacturerResource>(200, 400, 404, 409, 422);
        v1.MapGet("/ledger/entries", Entries).WithTags("Ledger").For(Side.Admin, Read).Describe("ListLedgerEntries", "The journal, newest first").Returns<Page<EntryResource>>(200);
        v1.MapGet("/ledger/trial-balance", TrialBalance).WithTags("Ledger").For(Side.Admin, Read).Describe("GetTrialBalance", "Balance of every account; each currency sums to zero").Returns<TrialBalanceResource>(200);
    }

    private static async Task<IResult> Cases(PageRequest page, AppDbContext db, HttpContext http)
    {
        IQueryable<Case> cases = db.Cases.AsNoTracking().Where(c => c.Mode == http.Actor().Mode);
        if (page.Cursor<Case>() is { } after)
        {
            cases = cases.Where(c => c.Id < after);
        }

        Page<Case> cut = Page<Case>.Of(await cases.OrderByDescending(c => c.Id).Take(page.Limit + 1).ToListAsync(http.RequestAborted), page.Limit, c => c.Id.Value);
        return Answer.Json(new Page<CaseResource>([.. cut.Data.Select(CaseResource.Of)], cut.NextCursor));
    }

    private static async Task<IResult> Decide(string id, ApiBody<DecideBody> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        if (!Id<Case>.TryParse(id, null, out Id<Case> caseId))
        {
            return ApiProblem.From(Refusal.NotFound("case-not-found"), http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), new DecideCase(caseId, asked.Decision, asked.Note), http.RequestAborted);
        return done.IsOk ? Answer.Json(CaseResource.Of(await db.Cases.AsNoTracking().FirstAsync(c => c.Id == caseId, http.RequestAborted))) : ApiProblem.From(done.Refusal, http);
    }

    private static async Task<IResult> Manufacturers(AppDbContext db, HttpContext http)
    {
        var rows = await db
            .Manufacturers.AsNoTracking()
            .Where(m => m.Mode == http.Actor().Mode)
            .Join(db.Organisations, m => m.Id, o => o.Id, (m, o) => new { Manufacturer = m, Organisation = o })
            .ToListAsync(http.RequestAborted);
        return Answer.Json(new Page<ManufacturerResource>([.. rows.Select(r => ManufacturerResource.Of(r.Manufacturer, r.Organisation)).OrderBy(r => r.Name, StringComparer.Ordinal)], null));
    }

    private static Task<IResult> Verify(string id, VerbRunner verbs, AppDbContext db, HttpContext http) => Do(id, m => new VerifyManufacturer(m), verbs, db, http);

    private static Task<IResult> Suspend(string id, ApiBody<SuspendBody> body, VerbRunner verbs, AppDbContext db, HttpContext http) =>
        body.Value is { } asked ? Do(id, m => new SuspendManufacturer(m, asked.Reason), verbs, db, http) : Task.FromResult(body.Problem!);

    private static async Task<IResult> Do(string id, Func<Id<Organisation>, IVerb<Done>> verb, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (!Id<Organisation>.TryParse(id, null, out Id<Organisation> manufacturer))
        {
            return ApiProblem.From(Refusal.NotFound("manufacturer-not-found"), http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), verb(manufacturer), http.RequestAborted);
        return done.IsOk
            ? Answer.Json(
                ManufacturerResource.Of(
                    await db.Manufacturers.AsNoTracking().FirstAsync(m => m.Id == manufacturer, http.RequestAborted),
                    await db.Organisations.AsNoTracking().FirstAsync(o => o.Id == manufacturer, http.RequestAborted)
                )
            )
            : ApiProblem.From(done.Refusal, http);
    }

    private static async Task<IResult> Entries(PageRequest page, AppDbContext db, HttpContext http)
    {
        long before = long.TryParse(page.After, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long cursor) ? cursor : long.MaxValue;
        var rows = await db
            .Journal.AsNoTracking()
            .Where(e => e.Mode == http.Actor().Mode && e.Sequence < before)
            .OrderByDescending(e => e.Sequence)
            .Take(page.Limit + 1)
            .Include(e => e.Postings)
            .ToListAsync(http.RequestAborted);
        var cut = Page<Domain.Payments.JournalEntry>.Of(rows, page.Limit, e => e.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Answer.Json(
            new Page<EntryResource>(
                [
                    .. cut.Data.Select(e => new EntryResource(
                        e.Sequence,
                        e.Key,
                        e.At,
                        e.Order,
                        [.. e.Postings.Select(p => new PostingResource(p.Account, new Money(p.MinorUnits, p.Currency)))]
                    )),
                ],
                cut.NextCursor
            )
        );
    }

    private static async Task<IResult> TrialBalance(AppDbContext db, HttpContext http)
    {
        var rows = await db
            .Postings.AsNoTracking()
            .Where(p => p.Mode == http.Actor().Mode)
            .GroupBy(p => new { p.Account, p.Currency })
            .Select(g => new { g.Key.Account, g.Key.Currency, Sum = g.Sum(p => p.MinorUnits) })
            .ToListAsync(http.RequestAborted);
        return Answer.Json(
            new TrialBalanceResource(
                [.. rows.OrderBy(r => r.Currency.Code, StringComparer.Ordinal).ThenBy(r => r.Account, StringComparer.Ordinal).Select(r => new PostingResource(r.Account, new Money(r.Sum, r.Currency)))],
                [.. rows.GroupBy(r => r.Currency).Select(g => new Money(g.Sum(r => r.Sum), g.Key))]
            )
        );
    }

    internal sealed record DecideBody(CaseDecision Decision, string? Note = null);

    internal sealed record SuspendBody(string Reason);

    internal sealed record CaseResource(Id<Case> Id, Id<Design> Design, Id<Organisation> Organisation, string Rule, string Evidence, DateTimeOffset OpenedAt, CaseDecision? Decision, string? DecisionNote, DateTimeOffset? DecidedAt)
    {
        public static CaseResource Of(Case c) => new(c.Id, c.Design, c.Organisation, c.Rule, c.Evidence, c.OpenedAt, c.Decision, c.DecisionNote, c.DecidedAt);
    }

    internal sealed record ManufacturerResource(Id<Organisation> Id, string Name, string Country, Verification Verification, int Score, Currency Currency)
    {
        public static ManufacturerResource Of(Manufacturer m, Organisation o) => new(m.Id, o.Name, o.Country, m.Verification, m.Scorecard.Score, m.Currency);
    }

    internal sealed record EntryResource(long Sequence, string Key, DateTimeOffset At, Id<Domain.Orders.Order>? Order, IReadOnlyList<PostingResource> Postings);

    /// <summary>Debits are positive, credits negative.</summary>
    internal sealed record PostingResource(string Account, Money Amount);

    internal sealed record TrialBalanceResource(IReadOnlyList<PostingResource> Accounts, IReadOnlyList<Money> Sums);
}
