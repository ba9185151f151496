using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>A bit of everything for Australia and New Zealand.</summary>
internal static class SouthernPress
{
    private const decimal PerUsd = 1.52m;

    private static readonly Currency Currency = Currency.Of("AUD");

    private static readonly Capability[] Capabilities =
    [
        Dtg([.. Garments, "tote"], 400, 40),
        Sublimation(["mug", "phone-case"], 1_000, 50),
        LargeFormat(800),
        RollCutter(25, 10_000),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "southern-press",
            "Southern Press Co.",
            "Melbourne",
            "AU",
            "en-AU",
            "Australia/Melbourne",
            LeadDays: 4,
            new Scorecard(205, 197, 15_300, 15_090, 225, 214),
            Capabilities,
            DemoCard.Of(
                Currency,
                PerUsd,
                Capabilities,
                minimum: 0,
                DemoCard.Rush(Currency, PerUsd, (4, 30, 20), (2, 60, 45)),
                PublishedLadders.SaddleHill(Currency, 1.45m),
                new HouseLadders(Currency, PerUsd).Sublimation(),
                new HouseLadders(Currency, PerUsd).Posters(),
                new HouseLadders(Currency, PerUsd).Stickers()
            ),
            new ZoneTables(Currency, PerUsd).FromAustralia(),
            DemoCard.Capacity(PublicHolidays.Australia, (PrintMethod.Dtg, 4800), (PrintMethod.Sublimation, 2400), (PrintMethod.Poster, 2400), (PrintMethod.Sticker, 2400))
        );
}
