using System.Globalization;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Manufacturers;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Api;

internal static class RateCardsApi
{
    public static void MapRateCards(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder cards = v1.MapGroup("/rate-cards").WithTags("Profile");
        cards.MapGet("", Get).For(Side.Manufacturer, ProfilePart.Read).Describe("GetRateCards", "All prices: methods, blanks, rush, order minimum").Returns<RateCardResource>(200, 404);
        cards
            .MapPut("", Put)
            .For(Side.Manufacturer, ProfilePart.Write)
            .Describe("PutRateCards", "Replace all prices by a new version; quotes keep theirs; If-Match and the version in the body are honoured")
            .Returns<RateCardResource>(200, 400, 404, 409, 412, 415, 422);
        cards.MapGet("/{method}", GetOne).For(Side.Manufacturer, ProfilePart.Read).Describe("GetRateCard", "The prices of one print method").Returns<MethodRateResource>(200, 404, 422);
        cards
            .MapPut("/{method}", PutOne)
            .For(Side.Manufacturer, ProfilePart.Write)
            .Describe("PutRateCard", "Set the prices of one print method; If-Match is honoured")
            .Returns<MethodRateResource>(200, 400, 404, 409, 412, 415, 422);
    }

    private static async Task<IResult> Get(AppDbContext db, HttpContext http) =>
        await ProfilePart.Own(db, http) is { RateCard: var card } ? ProfilePart.Tagged(RateCardResource.Of(card), Tag(card), http) : ProfilePart.None(http);

    private static async Task<IResult> Put(ApiBody<RateCardResource> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        if (WholeBody.Fault(asked) is { } broken)
        {
            return ApiProblem.From(broken, http);
        }

        if (await ProfilePart.Own(db, http) is not { RateCard: var stored })
        {
            return ProfilePart.None(http);
        }

        var faults = new List<Refusal>();
        RateCard wanted = asked.ToCard(stored.Version, faults);
        if (ProfilePart.First(faults) is { } fault)
        {
            return ApiProblem.From(fault, http);
        }

        bool isStale = asked.Version is { } seen && seen != stored.Version;
        return await Keep(stored, wanted, isStale, verbs, http) is { } refusal ? ApiProblem.From(refusal, http) : await Get(db, http);
    }

    private static async Task<IResult> GetOne(string method, AppDbContext db, HttpContext http)
    {
        var faults = new List<Refusal>();
        PrintMethod wanted = Words.Read<PrintMethod>(method, "/method", faults, "unknown-print-method");
        if (ProfilePart.First(faults) is { } fault)
        {
            return ApiProblem.From(fault, http);
        }

        return await ProfilePart.Own(db, http) is not { RateCard: var card } ? ProfilePart.None(http)
            : card.Rate(wanted) is { } rate ? ProfilePart.Tagged(MethodRateResource.Of(rate), Tag(card), http)
            : ApiProblem.From(Refusal.NotFound("rate-not-found"), http);
    }

    private static async Task<IResult> PutOne(string method, ApiBody<MethodRateResource> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        var faults = new List<Refusal>();
        PrintMethod path = Words.Read<PrintMethod>(method, "/method", faults, "unknown-print-method");
        if (WholeBody.Fault(asked) is { } broken)
        {
            return ApiProblem.From(broken, http);
        }

        MethodRate wanted = asked.ToRate("", faults);
        if (faults.Count == 0 && wanted.Method != path)
        {
            faults.Add(Refusal.Invalid("rate-other-method", "/method", ("method", path.ToString())) with { ValidValues = [path.ToString()] });
        }

        if (ProfilePart.First(faults) is { } fault)
        {
            return ApiProblem.From(fault, http);
        }

        if (await ProfilePart.Own(db, http) is not { RateCard: var stored })
        {
            return ProfilePart.None(http);
        }

        List<MethodRate> methods = [.. stored.Methods];
        int index = methods.FindIndex(m => m.Method == path);
        if (index < 0)
        {
            index = methods.Count;
            methods.Add(wanted);
        }
        else
        {
            methods[index] = wanted;
        }

        Refusal? refusal = await Keep(stored, stored with { Methods = methods }, isStale: false, verbs, http);
        return refusal is null ? await GetOne(method, db, http) : ApiProblem.From(ProfilePart.Repoint(refusal, at => Inside(at, $"/methods/{index}")), http);
    }

    /// <summary>Runs the verb unless nothing differs; a card that was seen in another version is stale.</summary>
    private static async Task<Refusal?> Keep(RateCard stored, RateCard wanted, bool isStale, VerbRunner verbs, HttpContext http)
    {
        string? known = ProfilePart.Known(http, Tag(stored));
        if (isStale || (known is not null && known != Tag(stored)))
        {
            return new Refusal(RefusalKind.Stale, "rate-card-changed");
        }

        return ProfilePart.IsSame(stored, wanted) ? null : (await verbs.Run(http.Actor(), new SaveRateCard(wanted), http.RequestAborted)).Refusal;
    }

    /// <summary>A fault elsewhere on the card has no place in this body: its sentence says where it is.</summary>
    private static string? Inside(string pointer, string row) => pointer == row ? "" : pointer.StartsWith(row + "/", StringComparison.Ordinal) ? pointer[row.Length..] : null;

    private static string Tag(RateCard card) => card.Version.ToString(CultureInfo.InvariantCulture);
}
