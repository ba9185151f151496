using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Two automatic presses in the Midwest: cotton by the hundred, at the list of US Colorworks.</summary>
internal static class PrairieInkWorks
{
    private const decimal PerUsd = 1;

    private static readonly Currency Currency = Currency.Of("USD");

    private static readonly Capability[] Capabilities =
    [
        AutomaticScreen([.. Garments, "tote", "apron"], 24, 10_000),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "prairie-ink-works",
            "Prairie Ink Works",
            "Omaha",
            "US",
            "en-US",
            "America/Chicago",
            LeadDays: 7,
            new Scorecard(214, 205, 61_400, 60_970, 240, 222),
            Capabilities,
            DemoCard.Of(
                Currency,
                PerUsd,
                Capabilities,
                minimum: 0,
                DemoCard.Rush(Currency, PerUsd, (7, 25, 25), (5, 50, 50), (3, 75, 75)),
                PublishedLadders.UsColorworks(Currency) with { Spares = new SpareRule(1, 0) }
            ),
            new ZoneTables(Currency, PerUsd).FromUnitedStates(),
            DemoCard.Capacity(PublicHolidays.UnitedStates, (PrintMethod.ScreenPrinting, 4800))
        );
}
