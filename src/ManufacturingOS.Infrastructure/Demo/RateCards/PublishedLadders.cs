using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>
/// Price lists that shops have published, as they stand (facts: pricing 3 and 5). Dated list prices: good for demonstration and for
/// checks, not for today's market. Elsewhere than in USD they are the same figures times a factor.
/// </summary>
public static class PublishedLadders
{
    /// <summary>uscolorworks.com/screen-print-pricing: run charge by number of screens, flash on dark garments, film and screens.</summary>
    public static MethodRate UsColorworks(Currency currency, decimal factor = 1)
    {
        decimal flash = Times(0.15m, factor, currency);
        decimal cheapFlash = Times(0.10m, factor, currency);
        return new MethodRate(
            PrintMethod.ScreenPrinting,
            RateBasis.Screens,
            [1, 2, 3, 4, 5, 6],
            [
                new(24, Scaled(1.58m, 1.81m, 2.13m, 3.07m, 3.74m, 4.51m), flash),
                new(48, Scaled(1.24m, 1.57m, 1.86m, 2.17m, 3.04m, 3.81m), flash),
                new(72, Scaled(1.14m, 1.42m, 1.75m, 1.99m, 2.15m, 2.37m), flash),
                new(144, Scaled(1.01m, 1.26m, 1.59m, 1.83m, 1.99m, 2.18m), flash),
                new(240, Scaled(0.94m, 1.16m, 1.47m, 1.73m, 1.89m, 2.08m), flash),
                new(360, Scaled(0.84m, 1.10m, 1.32m, 1.47m, 1.64m, 1.84m), flash),
                new(500, Scaled(0.75m, 0.94m, 1.01m, 1.10m, 1.17m, 1.28m), flash),
                new(1200, Scaled(0.60m, 0.69m, 0.83m, 0.92m, 0.99m, 1.09m), flash),
                new(2500, Scaled(0.47m, 0.61m, 0.77m, 0.83m, 0.92m, 1.01m), flash),
                new(5000, Scaled(0.39m, 0.55m, 0.69m, 0.77m, 0.83m, 0.94m), cheapFlash),
                new(10000, Scaled(0.34m, 0.50m, 0.65m, 0.73m, 0.79m, 0.89m), cheapFlash),
            ],
            new SetupRate(
                Money.Round(13 * factor, currency),
                [new(24, Times(14, factor, currency)), new(72, Times(12, factor, currency))],
                Money.Zero(currency)
            ),
            MinimumCharge: Money.Zero(currency),
            MinimumPieces: 24
        )
        {
            // Above 15 × 17 in (the longer side 432 mm) it is the jumbo platen.
            LargePrints = [new(432, Times(0.50m, factor, currency))],
        };

        decimal[] Scaled(params decimal[] charges) => Array.ConvertAll(charges, c => Times(c, factor, currency));
    }

    /// <summary>Saddle Hill, direct to garment by the bounding square of 5, 10, 14 and 18 in; dark costs 1.00 more at every step and size.</summary>
    public static MethodRate SaddleHill(Currency currency, decimal factor = 1)
    {
        decimal white = Times(1, factor, currency);
        return new MethodRate(
            PrintMethod.Dtg,
            RateBasis.PrintSize,
            [127, 254, 356, 457],
            [new(1, Scaled(8, 11, 15, 19), white), new(6, Scaled(7, 10, 13, 17), white), new(51, Scaled(6, 9, 11, 15), white)],
            SetupRate.None(currency),
            MinimumCharge: Money.Zero(currency),
            MinimumPieces: 1
        )
        {
            Sharing = TierSharing.Location,
        };

        decimal[] Scaled(params decimal[] charges) => Array.ConvertAll(charges, c => Times(c, factor, currency));
    }

    /// <summary>icsinks, embroidery on cap and chest by 1,000 stitches; digitising 25, job minimum 25; the floor of a piece falls from 5.50 to 1.65.</summary>
    public static MethodRate Icsinks(Currency currency, decimal factor = 1)
    {
        return new MethodRate(
            PrintMethod.Embroidery,
            RateBasis.Stitches,
            [0],
            [Step(1, 1.25m, 5.50m), Step(6, 1.15m, 4.90m), Step(13, 1.05m, 4.20m), Step(25, 0.95m, 3.60m), Step(49, 0.90m, 3.10m), Step(73, 0.85m, 2.60m), Step(250, 0.80m, 2.10m), Step(651, 0.75m, 1.65m)],
            new SetupRate(Money.Zero(currency), [], Money.Round(25 * factor, currency)),
            MinimumCharge: Money.Round(25 * factor, currency),
            MinimumPieces: 1
        );

        RateStep Step(int from, decimal perThousand, decimal least) =>
            new(from, [Times(perThousand, factor, currency)], LeastPerPiece: Times(least, factor, currency));
    }

    private static decimal Times(decimal charge, decimal factor, Currency currency) =>
        decimal.Round(charge * factor, currency.MinorDigits, MidpointRounding.AwayFromZero);
}
