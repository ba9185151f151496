using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Api.Contract.Rates;
using ManufacturingOS.Web.Verbs.Quotes;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

internal static class QuotesApi
{
    public static void MapQuotes(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder quotes = v1.MapGroup("/quotes").WithTags("Quotes");
        quotes.MapPost("", Create).For(Side.Merchant, "quotes:write").WithMetadata(new CountedAs(CallRates.Quotes)).Describe("CreateQuote", "Price a request with every option; the answer is kept and signed").Returns<QuoteResource>(201, 400, 409, 422);
        quotes.MapGet("", List).For(Side.Merchant, "quotes:read").Describe("ListQuotes", "Quotes, newest first").Returns<Page<QuoteRowResource>>(200);
        quotes.MapGet("/{id}", Get).For(Side.Merchant, "quotes:read").Describe("GetQuote", "One quote with all options").Returns<QuoteResource>(200, 404);
    }

    private static async Task<IResult> Create(ApiBody<QuoteRequestResource> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        Outcome<NewQuote> created = await verbs.Run(http.Actor(), new CreateQuote(asked.ToRequest()), http.RequestAborted);
        if (!created.IsOk)
        {
            return ApiProblem.From(created.Refusal, http);
        }

        Quote quote = created.Value.Saved ?? await db.Quotes.AsNoTracking().FirstAsync(q => q.Id == created.Value.Id, http.RequestAborted);
        http.Response.Headers.Location = $"/v1/quotes/{quote.Id}";
        return Answer.Json(QuoteResource.Of(quote), StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(PageRequest page, AppDbContext db, HttpContext http)
    {
        IQueryable<Quote> quotes = Own(db, http.Actor());
        if (page.Cursor<Quote>() is { } after)
        {
            quotes = quotes.Where(q => q.Id < after);
        }

        List<QuoteRowResource> rows = await quotes
            .OrderByDescending(q => q.Id)
            .Take(page.Limit + 1)
            .Select(q => new QuoteRowResource(q.Id, q.CreatedAt, q.ValidUntil))
            .ToListAsync(http.RequestAborted);
        return Answer.Json(Page<QuoteRowResource>.Of(rows, page.Limit, r => r.Id.Value));
    }

    private static async Task<IResult> Get(string id, AppDbContext db, HttpContext http)
    {
        Quote? quote = Id<Quote>.TryParse(id, null, out Id<Quote> quoteId) ? await Own(db, http.Actor()).FirstOrDefaultAsync(q => q.Id == quoteId, http.RequestAborted) : null;
        return quote is null ? ApiProblem.From(Refusal.NotFound("quote-not-found"), http) : Answer.Json(QuoteResource.Of(quote));
    }

    private static IQueryable<Quote> Own(AppDbContext db, Actor actor) => db.Quotes.AsNoTracking().Where(q => q.Organisation == actor.Organisation && q.Mode == actor.Mode);
}
