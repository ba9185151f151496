using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.ManufacturerPages.Payouts;

namespace ManufacturingOS.Web.Api;

internal static class PayoutsApi
{
    private const string Read = "money:read";

    public static void MapPayouts(this RouteGroupBuilder v1)
    {
        v1.MapGet("/payouts", List).WithTags("Money").For(Side.Manufacturer, Read).Describe("ListPayouts", "Payouts with their jobs, newest first; filter by state").Returns<Page<PayoutResource>>(200, 422);
        v1.MapGet("/payouts/{id}", Get).WithTags("Money").For(Side.Manufacturer, Read).Describe("GetPayout", "One payout with the jobs that it pays").Returns<PayoutResource>(200, 404);
        v1.MapGet("/balance", Balance).WithTags("Money").For(Side.Manufacturer, Read).Describe("GetBalance", "What is earned, released, on its way and paid, by currency").Returns<BalanceResource>(200);
    }

    private static async Task<IResult> List(PageRequest page, string? state, AppDbContext db, HttpContext http)
    {
        PayoutState? wanted = null;
        if (state is not null)
        {
            var faults = new List<Refusal>();
            wanted = Words.Read<PayoutState>(state, "/state", faults, "unknown-state");
            if (ProfilePart.First(faults) is { } fault)
            {
                return ApiProblem.From(fault, http);
            }
        }

        (IReadOnlyList<PayoutRow> rows, string? next) = await PayoutsQuery.List(db, http.Actor(), page.Cursor<Payout>(), page.Limit, wanted);
        return Answer.Json(new Page<PayoutResource>([.. rows.Select(PayoutResource.Of)], next));
    }

    private static async Task<IResult> Get(string id, AppDbContext db, HttpContext http) =>
        Id<Payout>.TryParse(id, null, out Id<Payout> payout) && await PayoutsQuery.One(db, http.Actor(), payout) is { } row
            ? Answer.Json(PayoutResource.Of(row))
            : ApiProblem.From(Refusal.NotFound("payout-not-found"), http);

    private static async Task<IResult> Balance(AppDbContext db, TimeProvider clock, HttpContext http)
    {
        PayoutsView view = await PayoutsQuery.Run(db, http.Actor(), null, clock.GetUtcNow());
        return Answer.Json(new BalanceResource(view.Earnings, view.Upcoming, view.NextPayout));
    }

    /// <param name="Reference">The provider's own name for the transfer.</param>
    internal sealed record PayoutResource(Id<Payout> Id, PayoutState State, Money Amount, string? Reference, string? FailureCode, DateTimeOffset CreatedAt, DateTimeOffset? PaidAt, IReadOnlyList<PayoutJob> Jobs)
    {
        public static PayoutResource Of(PayoutRow row) =>
            new(row.Payout.Id, row.Payout.State, row.Payout.Amount, row.Payout.Reference, row.Payout.FailureCode, row.Payout.CreatedAt, row.Payout.PaidAt, row.Jobs);
    }

    /// <param name="Upcoming">Accepted jobs whose money is still held, the first due first, at most 50.</param>
    /// <param name="NextPayout">When released money goes out next.</param>
    internal sealed record BalanceResource(IReadOnlyList<EarningsIn> Balances, IReadOnlyList<UpcomingJob> Upcoming, DateTimeOffset NextPayout);
}
