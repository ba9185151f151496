using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Mugs, phone cases, posters and stickers on the Great Lakes.</summary>
internal static class LakeshorePrintAndMug
{
    private const decimal PerUsd = 1;

    private static readonly Currency Currency = Currency.Of("USD");

    private static readonly Capability[] Capabilities =
    [
        Sublimation(Hard, 2_000, 60),
        LargeFormat(1_000),
        RollCutter(25, 20_000),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "lakeshore-print-and-mug",
            "Lakeshore Print & Mug",
            "Milwaukee",
            "US",
            "en-US",
            "America/Chicago",
            LeadDays: 3,
            new Scorecard(388, 371, 22_900, 22_510, 420, 396),
            Capabilities,
            DemoCard.Of(
                Currency,
                PerUsd,
                Capabilities,
                minimum: 0,
                DemoCard.Rush(Currency, PerUsd, (3, 25, 15), (2, 50, 30)),
                new HouseLadders(Currency, PerUsd).Sublimation(),
                new HouseLadders(Currency, PerUsd).Posters(),
                new HouseLadders(Currency, PerUsd).Stickers()
            ),
            new ZoneTables(Currency, PerUsd).FromUnitedStates(),
            DemoCard.Capacity(PublicHolidays.UnitedStates, (PrintMethod.Sublimation, 4800), (PrintMethod.Poster, 2400), (PrintMethod.Sticker, 2400))
        );
}
