using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Demo.RateCards;

namespace ManufacturingOS.Specs.Pricing.Builders;

/// <summary>The published price lists that the golden checks are computed on.</summary>
internal static class PublishedLists
{
    private static readonly Currency Usd = Currency.Usd;

    public static RateCard UsColorworks { get; } = ARateCard.With(PublishedLadders.UsColorworks(Usd));

    public static RateCard SaddleHill { get; } = ARateCard.With(PublishedLadders.SaddleHill(Usd));

    public static RateCard Icsinks { get; } = ARateCard.With(PublishedLadders.Icsinks(Usd));

    /// <summary>Without digitising and minimum: the run charge alone.</summary>
    public static RateCard IcsinksRun { get; } =
        ARateCard.With(PublishedLadders.Icsinks(Usd) with { Setup = SetupRate.None(Usd), MinimumCharge = Money.Zero(Usd) });

    /// <summary>grandpalace.us, 2017; a tier begins at the quantity from which it is listed.</summary>
    public static MethodRate GrandPalaceRate { get; } =
        Screens(
            [1, 2, 3, 4, 5, 6],
            [
                new(24, [3.60m]),
                new(48, [2.45m, 2.80m, 3.15m, 3.50m, 3.85m]),
                new(72, [1.90m, 2.20m, 2.50m, 2.80m, 3.10m, 3.40m]),
                new(144, [1.50m, 1.75m, 1.95m, 2.15m, 2.35m, 2.60m]),
                new(288, [1.20m, 1.40m, 1.60m, 1.80m, 2.00m, 2.20m]),
                new(576, [1.00m, 1.15m, 1.30m, 1.45m, 1.60m, 1.75m]),
            ],
            new SetupRate(Money.Zero(Usd), [new(24, 15)], Money.Zero(Usd)) { Waivers = [new(144, 3, 100), new(144, 6, 50)] },
            minimum: 24
        ) with
        {
            FurtherLocations = new FurtherLocationRate(0.75m, 0.25m),
        };

    public static RateCard GrandPalace { get; } = ARateCard.With(GrandPalaceRate);

    public static RateCard GrandPalaceRun { get; } = ARateCard.With(GrandPalaceRate with { Setup = SetupRate.None(Usd) });

    public static RateCard DesignslineRun { get; } =
        ARateCard.With(
            Screens([1], [new(12, [5.50m]), new(24, [4.26m]), new(72, [3.40m]), new(144, [2.54m]), new(288, [1.94m]), new(576, [1.51m])], SetupRate.None(Usd), minimum: 12)
        );

    /// <summary>atomicthreads.com: one screen less for each dozen pieces; only the screens are looked at.</summary>
    public static RateCard Atomic { get; } =
        ARateCard.With(
            Screens([1, 2, 3, 4, 5, 6], [new(1, [0.01m, 0.01m, 0.01m, 0.01m, 0.01m, 0.01m])], new SetupRate(Money.Zero(Usd), [new(1, 15)], Money.Zero(Usd)) { FreeScreenEvery = 12 }, minimum: 1)
        );

    /// <summary>got2getmytees.com/faq: the charges of its example, long sleeves 4 above a tee of 4.</summary>
    public static RateCard Got2GetMyTees { get; } =
        ARateCard
            .With(Screens([1, 4], [new(1, [1.70m, 3.45m])], new SetupRate(Money.Zero(Usd), [new(1, 20)], Money.Zero(Usd)), minimum: 1))
            .WithBlank(ARateCard.Blank("long-sleeve", 8, Usd));

    /// <summary>Printful help 4909652626204: surcharge by stitches.</summary>
    public static RateCard PrintfulLargeEmbroidery { get; } =
        ARateCard.With(
            new MethodRate(PrintMethod.Embroidery, RateBasis.Stitches, [0], [new(1, [0.01m])], SetupRate.None(Usd), Money.Zero(Usd), 1)
            {
                LargePrints = [new(15_000, 3.95m), new(20_000, 6.95m), new(25_000, 9.95m), new(35_000, 13.50m), new(45_000, 16.95m), new(60_000, 19.95m)],
            }
        );

    private static MethodRate Screens(IReadOnlyList<int> tiers, IReadOnlyList<RateStep> ladder, SetupRate setup, int minimum) =>
        new(PrintMethod.ScreenPrinting, RateBasis.Screens, tiers, ladder, setup, Money.Zero(Usd), minimum);
}
