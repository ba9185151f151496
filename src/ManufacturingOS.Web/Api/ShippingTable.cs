using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Manufacturers;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Api;

internal static class ShippingTableApi
{
    public static void MapShippingTable(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder table = v1.MapGroup("/shipping-table").WithTags("Profile");
        table.MapGet("", Get).For(Side.Manufacturer, ProfilePart.Read).Describe("GetShippingTable", "Where the house ships to, for how much, in how many days").Returns<ShippingTable>(200, 404);
        table
            .MapPut("", Put)
            .For(Side.Manufacturer, ProfilePart.Write)
            .Describe("PutShippingTable", "Replace the whole table; a country takes the first zone that lists it, * stands for all others; If-Match is honoured")
            .Returns<ShippingTable>(200, 400, 404, 409, 412, 415, 422);
    }

    private static async Task<IResult> Get(AppDbContext db, HttpContext http) =>
        await ProfilePart.Own(db, http) is { } own ? ProfilePart.Tagged(own.Shipping, ProfileStamp.Of(own.Shipping), http) : ProfilePart.None(http);

    private static async Task<IResult> Put(ApiBody<ShippingTable> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        if (WholeBody.Fault(asked) is { } broken)
        {
            return ApiProblem.From(broken, http);
        }

        if (await ProfilePart.Own(db, http) is not { } own)
        {
            return ProfilePart.None(http);
        }

        string? known = ProfilePart.Known(http, ProfileStamp.Of(own.Shipping));
        if (ProfileStamp.Differs(known, own.Shipping) is null && ProfilePart.IsSame(own.Shipping, asked))
        {
            return await Get(db, http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), new SaveShippingTable(asked, known), http.RequestAborted);
        return done.IsOk ? await Get(db, http) : ApiProblem.From(done.Refusal, http);
    }
}
