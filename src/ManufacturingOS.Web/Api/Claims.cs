using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Claims;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

internal static class ClaimsApi
{
    private const string Read = "claims:read";
    private const string Write = "claims:write";
    private const Side Readers = Side.Merchant | Side.Admin;

    public static void MapClaims(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder claims = v1.MapGroup("/claims").WithTags("Claims");
        claims.MapPost("", Open).For(Side.Merchant, Write).Describe("OpenClaim", "Complain about delivered goods").Returns<ClaimResource>(201, 400, 404, 409, 422);
        claims.MapGet("", List).For(Readers, Read).Describe("ListClaims", "Claims, newest first").Returns<Page<ClaimResource>>(200);
        claims.MapGet("/{id}", Get).For(Readers, Read).Describe("GetClaim", "One claim").Returns<ClaimResource>(200, 404);
        claims.MapGet("/{id}/actions", Actions).For(Readers, Read).Describe("GetClaimActions", "Which verbs are allowed now").Returns<ActionsResource>(200, 404);
        claims.MapPost("/{id}/withdraw", Withdraw).For(Side.Merchant, Write).Describe("WithdrawClaim", "Take a claim back").Returns<ClaimResource>(200, 404, 409);
        claims.MapPost("/{id}/resolve", Resolve).For(Side.Admin, Write).Describe("ResolveClaim", "End a claim: money back, made again, or rejected").Returns<ClaimResource>(200, 400, 404, 409, 422);
    }

    private static IQueryable<Claim> Visible(AppDbContext db, Actor actor) =>
        actor.Side == Side.Admin ? db.Claims.AsNoTracking().Where(c => c.Mode == actor.Mode) : db.Claims.AsNoTracking().Where(c => c.Organisation == actor.Organisation && c.Mode == actor.Mode);

    private static async Task<IResult> Open(ApiBody<OpenClaimBody> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        Outcome<Id<Claim>> opened = await verbs.Run(http.Actor(), new OpenClaim(asked.Order, asked.Reason, asked.Quantity, asked.Description, asked.Photos ?? []), http.RequestAborted);
        if (!opened.IsOk)
        {
            return ApiProblem.From(opened.Refusal, http);
        }

        http.Response.Headers.Location = $"/v1/claims/{opened.Value}";
        return Answer.Json(ClaimResource.Of(await Visible(db, http.Actor()).FirstAsync(c => c.Id == opened.Value, http.RequestAborted)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(PageRequest page, AppDbContext db, HttpContext http)
    {
        IQueryable<Claim> claims = Visible(db, http.Actor());
        if (page.Cursor<Claim>() is { } after)
        {
            claims = claims.Where(c => c.Id < after);
        }

        Page<Claim> cut = Page<Claim>.Of(await claims.OrderByDescending(c => c.Id).Take(page.Limit + 1).ToListAsync(http.RequestAborted), page.Limit, c => c.Id.Value);
        return Answer.Json(new Page<ClaimResource>([.. cut.Data.Select(ClaimResource.Of)], cut.NextCursor));
    }

    private static async Task<Claim?> Find(string id, AppDbContext db, HttpContext http) =>
        Id<Claim>.TryParse(id, null, out Id<Claim> claimId) ? await Visible(db, http.Actor()).FirstOrDefaultAsync(c => c.Id == claimId, http.RequestAborted) : null;

    private static async Task<IResult> Get(string id, AppDbContext db, HttpContext http) =>
        await Find(id, db, http) is { } claim ? Answer.Json(ClaimResource.Of(claim)) : ApiProblem.From(Refusal.NotFound("claim-not-found"), http);

    private static async Task<IResult> Actions(string id, AppDbContext db, HttpContext http) =>
        await Find(id, db, http) is { } claim
            ? Answer.Json(ActionsResource.Of(claim.State, ClaimLifecycle.Table.ActionsFor(claim.State, http.Actor().Side)))
            : ApiProblem.From(Refusal.NotFound("claim-not-found"), http);

    private static async Task<IResult> Do(string id, Func<Id<Claim>, IVerb<Done>> verb, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (!Id<Claim>.TryParse(id, null, out Id<Claim> claimId))
        {
            return ApiProblem.From(Refusal.NotFound("claim-not-found"), http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), verb(claimId), http.RequestAborted);
        return done.IsOk ? await Get(id, db, http) : ApiProblem.From(done.Refusal, http);
    }

    private static Task<IResult> Withdraw(string id, VerbRunner verbs, AppDbContext db, HttpContext http) => Do(id, claim => new WithdrawClaim(claim), verbs, db, http);

    private static Task<IResult> Resolve(string id, ApiBody<ResolveBody> body, VerbRunner verbs, AppDbContext db, HttpContext http) =>
        body.Value is { } asked ? Do(id, claim => new ResolveClaim(claim, asked.Kind, asked.Refund, asked.Note), verbs, db, http) : Task.FromResult(body.Problem!);

    internal sealed record OpenClaimBody(Id<Order> Order, ClaimReason Reason, int Quantity, string Description, IReadOnlyList<string>? Photos = null);

    internal sealed record ResolveBody(ResolutionKind Kind, string Note, Money? Refund = null);

    internal sealed record ClaimResource(Id<Claim> Id, Id<Order> Order, ClaimState State, ClaimReason Reason, int Quantity, string Description, IReadOnlyList<string> Photos, ClaimResolution? Resolution, DateTimeOffset CreatedAt)
    {
        public static ClaimResource Of(Claim claim) => new(claim.Id, claim.Order, claim.State, claim.Reason, claim.Quantity, claim.Description, claim.Photos, claim.Resolution, claim.CreatedAt);
    }
}
