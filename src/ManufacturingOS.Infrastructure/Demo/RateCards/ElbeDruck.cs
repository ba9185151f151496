using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Screen and direct printing in Saxony: careful, on time, a little dearer.</summary>
internal static class ElbeDruck
{
    private const decimal PerUsd = 0.92m;

    private static readonly Currency Currency = Currency.Of("EUR");

    private static readonly Capability[] Capabilities =
    [
        AutomaticScreen([.. Garments, "tote", "apron"], 24, 5_000),
        Dtg([.. Garments, "tote"], 300, 40),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "elbe-druck",
            "Elbe Druck GmbH",
            "Dresden",
            "DE",
            "de",
            "Europe/Berlin",
            LeadDays: 6,
            new Scorecard(301, 296, 44_800, 44_590, 330, 318),
            Capabilities,
            DemoCard.Of(
                Currency,
                0.98m,
                Capabilities,
                minimum: 0,
                DemoCard.Rush(Currency, PerUsd, (6, 25, 30), (4, 50, 60)),
                PublishedLadders.UsColorworks(Currency, 1.06m),
                PublishedLadders.SaddleHill(Currency, 0.90m)
            ),
            new ZoneTables(Currency, PerUsd).FromEu("DE"),
            DemoCard.Capacity(PublicHolidays.Germany, (PrintMethod.ScreenPrinting, 2400), (PrintMethod.Dtg, 4800))
        );
}
