using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;

namespace ManufacturingOS.Web.Api;

internal static class ScorecardApi
{
    public static void MapScorecard(this RouteGroupBuilder v1) =>
        v1.MapGet("/scorecard", Get).WithTags("Profile").For(Side.Manufacturer, ProfilePart.Read).Describe("GetScorecard", "The own score with its formula and what went into it").Returns<ScorecardResource>(200, 404);

    private static async Task<IResult> Get(AppDbContext db, HttpContext http) =>
        await ProfilePart.Own(db, http) is { Scorecard: var card } ? Answer.Json(ScorecardResource.Of(card)) : ProfilePart.None(http);

    /// <param name="Score">0 to 100, rounded.</param>
    /// <param name="Formula">Over the names of the inputs.</param>
    internal sealed record ScorecardResource(int Score, string Formula, InputsResource Inputs, IReadOnlyList<PartResource> Parts)
    {
        private const string Rule = "100 * (0.5 * on_time / jobs + 0.4 * passed_pieces / pieces + 0.1 * accepted_offers / offers)";

        public static ScorecardResource Of(Scorecard card) =>
            new(
                card.Score,
                Rule,
                new(card.Jobs, card.OnTime, card.Pieces, card.PassedPieces, card.Offers, card.AcceptedOffers),
                [
                    PartResource.Of("on_time", card.OnTime, card.Jobs, 50),
                    PartResource.Of("quality", card.PassedPieces, card.Pieces, 40),
                    PartResource.Of("accepted", card.AcceptedOffers, card.Offers, 10),
                ]
            );
    }

    internal sealed record InputsResource(int Jobs, int OnTime, int Pieces, int PassedPieces, int Offers, int AcceptedOffers);

    /// <param name="Points">The weight times the share, rounded to a tenth.</param>
    internal sealed record PartResource(string Part, int Good, int All, int Weight, decimal Points)
    {
        public static PartResource Of(string part, int good, int all, int weight) => new(part, good, all, weight, decimal.Round((decimal)weight * good / all, 1));
    }
}
