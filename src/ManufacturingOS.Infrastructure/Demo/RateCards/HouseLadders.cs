using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>
/// Ladders for methods without a published list; the figures are in USD and lie in the bands of facts: pricing 5 (film .02 to .06 a
/// square inch; mugs 12 to 22 at one, 4 to 8 at 250; vinyl 3 × 3 in 2.00 to 3.50 at 50, .40 to .75 at 1,000). Posters are assumed.
/// </summary>
internal sealed class HouseLadders(Currency currency, decimal factor)
{
    /// <summary>By area of film; the press alone costs the floor.</summary>
    public MethodRate Dtf() =>
        Of(PrintMethod.Dtf, RateBasis.Area, SetupRate.None(currency), 0, 1, (1, 0.90m, 3.20m), (12, 0.78m, 2.60m), (50, 0.64m, 2.10m), (150, 0.52m, 1.70m), (500, 0.42m, 1.40m)) with
        {
            Sharing = TierSharing.Location,
        };

    public MethodRate Sublimation() =>
        Of(PrintMethod.Sublimation, RateBasis.Piece, SetupRate.None(currency), 0, 1, (1, 7.50m, 0), (12, 5.40m, 0), (36, 4.10m, 0), (144, 2.90m, 0), (500, 2.10m, 0)) with
        {
            Sharing = TierSharing.Location,
        };

    public MethodRate Stickers() =>
        Of(PrintMethod.Sticker, RateBasis.Area, Setup(design: 4), 20, 25, (25, 5.20m, 0.30m), (50, 4.20m, 0.24m), (100, 3.00m, 0.18m), (250, 1.90m, 0.12m), (500, 1.35m, 0.09m), (1000, 0.95m, 0.07m), (2500, 0.68m, 0.05m), (5000, 0.52m, 0.04m));

    public MethodRate Posters() =>
        Of(PrintMethod.Poster, RateBasis.Area, SetupRate.None(currency), 0, 1, (1, 0.52m, 0), (5, 0.42m, 0), (25, 0.31m, 0), (100, 0.22m, 0), (500, 0.15m, 0));

    /// <summary>Ceramic ink on mugs: a pad or a screen a colour, 50 to set up (facts: pricing 5).</summary>
    public MethodRate CeramicScreen() =>
        new(
            PrintMethod.ScreenPrinting,
            RateBasis.Screens,
            [1, 2, 3],
            [Step(36, 1.30m, 1.75m, 2.20m), Step(72, 1.05m, 1.45m, 1.85m), Step(144, 0.85m, 1.15m, 1.45m), Step(500, 0.60m, 0.85m, 1.10m), Step(1500, 0.42m, 0.60m, 0.78m)],
            new SetupRate(Money.Zero(currency), [new(36, Rounded(50))], Money.Zero(currency)),
            Money.Zero(currency),
            36
        );

    private MethodRate Of(PrintMethod method, RateBasis basis, SetupRate setup, decimal minimumCharge, int minimumPieces, params (int From, decimal Charge, decimal Least)[] steps) =>
        new(method, basis, [0], Array.ConvertAll(steps, s => new RateStep(s.From, [Rounded(s.Charge)], LeastPerPiece: Rounded(s.Least))), setup, Money.Round(minimumCharge * factor, currency), minimumPieces);

    private SetupRate Setup(decimal design) => new(Money.Zero(currency), [], Money.Round(design * factor, currency));

    private RateStep Step(int from, params decimal[] charges) => new(from, Array.ConvertAll(charges, Rounded));

    private decimal Rounded(decimal usd) => decimal.Round(usd * factor, currency.MinorDigits, MidpointRounding.AwayFromZero);
}
