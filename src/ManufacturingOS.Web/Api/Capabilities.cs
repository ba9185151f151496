using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Manufacturers;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Api;

internal static class CapabilitiesApi
{
    public static void MapCapabilities(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder capabilities = v1.MapGroup("/capabilities").WithTags("Profile");
        capabilities.MapGet("", Get).For(Side.Manufacturer, ProfilePart.Read).Describe("GetCapabilities", "What the house can make: methods, blanks, sizes, quantities").Returns<CapabilitiesResource>(200, 404);
        capabilities
            .MapPut("", Put)
            .For(Side.Manufacturer, ProfilePart.Write)
            .Describe("PutCapabilities", "Replace the whole list; open jobs go on as planned; If-Match is honoured")
            .Returns<CapabilitiesResource>(200, 400, 404, 409, 412, 415, 422);
    }

    private static async Task<IResult> Get(AppDbContext db, HttpContext http) =>
        await ProfilePart.Own(db, http) is { } own ? ProfilePart.Tagged(CapabilitiesResource.Of(own), ProfileStamp.Of(own.Capabilities), http) : ProfilePart.None(http);

    private static async Task<IResult> Put(ApiBody<CapabilitiesResource> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        if (WholeBody.Fault(asked) is { } broken)
        {
            return ApiProblem.From(broken, http);
        }

        var faults = new List<Refusal>();
        Capability[] wanted = [.. asked.Capabilities.Select((c, i) => c.ToCapability($"/capabilities/{i}", faults))];
        if (ProfilePart.First(faults) is { } fault)
        {
            return ApiProblem.From(fault, http);
        }

        if (await ProfilePart.Own(db, http) is not { } own)
        {
            return ProfilePart.None(http);
        }

        string? known = ProfilePart.Known(http, ProfileStamp.Of(own.Capabilities));
        if (ProfileStamp.Differs(known, own.Capabilities) is null && ProfilePart.IsSame(own.Capabilities, wanted))
        {
            return await Get(db, http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), new SaveCapabilities(wanted, known), http.RequestAborted);
        return done.IsOk ? await Get(db, http) : ApiProblem.From(ProfilePart.Repoint(done.Refusal, InMillimetres), http);
    }

    private static string InMillimetres(string pointer) => pointer.EndsWith("/max_width", StringComparison.Ordinal) || pointer.EndsWith("/max_height", StringComparison.Ordinal) ? pointer + "_mm" : pointer;

    internal sealed record CapabilitiesResource(IReadOnlyList<CapabilityResource> Capabilities)
    {
        public static CapabilitiesResource Of(Manufacturer own) => new([.. own.Capabilities.Select(CapabilityResource.Of)]);
    }

    /// <summary>Blanks by slug; lengths in millimetres; colours only where the method counts them.</summary>
    internal sealed record CapabilityResource(
        string Method,
        IReadOnlyList<string> Blanks,
        decimal MaxWidthMm,
        decimal MaxHeightMm,
        int MinPieces,
        int MaxPieces,
        int? MaxColours,
        int SetupMinutes,
        int PiecesPerHour
    )
    {
        /// <summary>Longer than any press; keeps the arithmetic in range.</summary>
        private const decimal Longest = 100_000m;

        public static CapabilityResource Of(Capability c) =>
            new(c.Method.ToString(), c.Blanks, c.MaxWidth.Millimetres, c.MaxHeight.Millimetres, c.MinPieces, c.MaxPieces, c.MaxColours, c.SetupMinutes, c.PiecesPerHour);

        public Capability ToCapability(string at, List<Refusal> faults) =>
            new(
                Words.Read<PrintMethod>(Method, at + "/method", faults, "unknown-print-method"),
                Blanks,
                Length(MaxWidthMm),
                Length(MaxHeightMm),
                MinPieces,
                MaxPieces,
                MaxColours,
                SetupMinutes,
                PiecesPerHour
            );

        private static Tenths Length(decimal millimetres) => Tenths.FromMillimetres(Math.Clamp(millimetres, -Longest, Longest));
    }
}
