using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.Api;

/// <summary>All prices of a house, in its own currency. Charges of ladders are per unit and may have parts of a cent, so they are plain numbers.</summary>
/// <param name="Version">Grows by one with each change; in a body it says which one was seen.</param>
internal sealed record RateCardResource(
    int? Version,
    Currency Currency,
    DateOnly ValidFrom,
    DateOnly? ValidUntil,
    Money OrderMinimum,
    IReadOnlyList<RushStep> Rush,
    IReadOnlyList<BlankRate> Blanks,
    IReadOnlyList<MethodRateResource> Methods
)
{
    public static RateCardResource Of(RateCard card) =>
        new(card.Version, card.Currency, card.ValidFrom, card.ValidUntil, card.OrderMinimum, card.Rush, card.Blanks, [.. card.Methods.Select(MethodRateResource.Of)]);

    public RateCard ToCard(int version, List<Refusal> faults) =>
        new(version, Currency, ValidFrom, ValidUntil, [.. Methods.Select((m, i) => m.ToRate($"/methods/{i}", faults))], Blanks, Rush, OrderMinimum);
}

/// <summary>What one method costs; <see cref="MethodRate"/> says what each part means.</summary>
internal sealed record MethodRateResource(
    string Method,
    string Basis,
    IReadOnlyList<int> Tiers,
    IReadOnlyList<RateStep> Ladder,
    SetupRate Setup,
    Money MinimumCharge,
    int MinimumPieces,
    string Sharing = nameof(TierSharing.Design),
    IReadOnlyList<LargePrintStep>? LargePrints = null,
    FurtherLocationRate? FurtherLocations = null,
    SpareRule? Spares = null
)
{
    public static MethodRateResource Of(MethodRate rate) =>
        new(
            rate.Method.ToString(),
            rate.Basis.ToString(),
            rate.Tiers,
            rate.Ladder,
            rate.Setup,
            rate.MinimumCharge,
            rate.MinimumPieces,
            rate.Sharing.ToString(),
            rate.LargePrints,
            rate.FurtherLocations,
            rate.Spares
        );

    public MethodRate ToRate(string at, List<Refusal> faults) =>
        new(
            Words.Read<PrintMethod>(Method, at + "/method", faults, "unknown-print-method"),
            Words.Read<RateBasis>(Basis, at + "/basis", faults),
            Tiers,
            Ladder,
            Setup,
            MinimumCharge,
            MinimumPieces
        )
        {
            Sharing = Words.Read<TierSharing>(Sharing, at + "/sharing", faults),
            LargePrints = LargePrints ?? [],
            FurtherLocations = FurtherLocations,
            Spares = Spares,
        };
}
