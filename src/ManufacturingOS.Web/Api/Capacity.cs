using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.ManufacturerPages.Profile;
using ManufacturingOS.Web.Verbs.Manufacturers;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Api;

internal static class CapacityApi
{
    public static void MapCapacity(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder capacity = v1.MapGroup("/capacity").WithTags("Profile");
        capacity.MapGet("", Get).For(Side.Manufacturer, ProfilePart.Read).Describe("GetCapacity", "The calendar: usual week, lead days, days off, weeks that differ").Returns<CapacityResource>(200, 404);
        capacity
            .MapPut("", Put)
            .For(Side.Manufacturer, ProfilePart.Write)
            .Describe("PutCapacity", "Replace the whole calendar; no week falls below what is booked; If-Match is honoured")
            .Returns<CapacityResource>(200, 400, 404, 409, 412, 415, 422);
        capacity.MapGet("/weeks", Weeks).For(Side.Manufacturer, ProfilePart.Read).Describe("ListCapacityWeeks", "Booked and possible press minutes of the coming weeks, by method").Returns<Page<WeekResource>>(200, 404);
    }

    private static async Task<IResult> Get(AppDbContext db, TimeProvider clock, HttpContext http)
    {
        if (await ProfilePart.Own(db, http) is not { } own)
        {
            return ProfilePart.None(http);
        }

        CapacityPlan plan = await CapacityPlan.Read(db, own, Today(clock), http.RequestAborted);
        return ProfilePart.Tagged(CapacityResource.Of(plan), ProfileStamp.Of(plan), http);
    }

    private static async Task<IResult> Put(ApiBody<CapacityResource> body, VerbRunner verbs, AppDbContext db, TimeProvider clock, HttpContext http)
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
        CapacityPlan wanted = asked.ToPlan(faults);
        if (ProfilePart.First(faults) is { } fault)
        {
            return ApiProblem.From(fault, http);
        }

        if (await ProfilePart.Own(db, http) is not { } own)
        {
            return ProfilePart.None(http);
        }

        CapacityPlan stored = await CapacityPlan.Read(db, own, Today(clock), http.RequestAborted);
        string? known = ProfilePart.Known(http, ProfileStamp.Of(stored));
        if (ProfileStamp.Differs(known, stored) is null && ProfilePart.IsSame(stored, wanted.InOrder()))
        {
            return await Get(db, clock, http);
        }

        Outcome<Done> done = await verbs.Run(http.Actor(), new SaveCapacity(wanted, known), http.RequestAborted);
        return done.IsOk ? await Get(db, clock, http) : ApiProblem.From(done.Refusal, http);
    }

    private static async Task<IResult> Weeks(AppDbContext db, TimeProvider clock, HttpContext http)
    {
        if (await ProfilePart.Own(db, http) is not { } own)
        {
            return ProfilePart.None(http);
        }

        var weeks = new List<WeekResource>();
        foreach (PrintMethod method in own.Capabilities.Select(c => c.Method).Distinct().Order())
        {
            weeks.AddRange((await ReadWeeks.Run(db, own, method, Today(clock))).Select(w => new WeekResource(method, w.Monday, w.Used, w.Limit, w.Holidays, w.ByHand)));
        }

        return Answer.Json(new Page<WeekResource>(weeks, null));
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <param name="Week">The Monday.</param>
    /// <param name="DaysOff">Between Monday and Friday.</param>
    internal sealed record WeekResource(PrintMethod Method, DateOnly Week, int BookedMinutes, int LimitMinutes, int DaysOff, bool SetByHand);

    /// <summary>Minutes by method; holidays from today on; weeks by their Monday.</summary>
    internal sealed record CapacityResource(int LeadDays, IReadOnlyDictionary<string, int> MinutesPerWeek, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<WeekLimitResource> WeekLimits)
    {
        public static CapacityResource Of(CapacityPlan plan) =>
            new(
                plan.LeadDays,
                plan.MinutesPerWeek.ToDictionary(m => m.Key.ToString(), m => m.Value, StringComparer.Ordinal),
                plan.Holidays,
                [.. plan.WeekLimits.Select(l => new WeekLimitResource(l.Method.ToString(), l.Week, l.Minutes))]
            );

        public CapacityPlan ToPlan(List<Refusal> faults)
        {
            var minutes = new Dictionary<PrintMethod, int>();
            foreach ((string word, int value) in MinutesPerWeek)
            {
                minutes[Method(word, "/minutes_per_week/" + word.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal), faults)] = value;
            }

            return new CapacityPlan(LeadDays, minutes, Holidays, [.. WeekLimits.Select((l, i) => new WeekLimit(Method(l.Method, $"/week_limits/{i}/method", faults), l.Week, l.Minutes))]);
        }

        private static PrintMethod Method(string word, string at, List<Refusal> faults) => Words.Read<PrintMethod>(word, at, faults, "unknown-print-method");
    }

    internal sealed record WeekLimitResource(string Method, DateOnly Week, int Minutes);
}
