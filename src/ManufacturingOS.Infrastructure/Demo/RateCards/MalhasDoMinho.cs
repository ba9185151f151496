using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>A knitting house with its own cloth: good prices from fifty pieces, in the EU.</summary>
internal static class MalhasDoMinho
{
    private const decimal PerUsd = 0.92m;

    private static readonly Currency Currency = Currency.Of("EUR");

    private static readonly Capability[] Capabilities =
    [
        AutomaticScreen([.. Garments, "tote"], 50, 20_000),
        Embroidery([.. Garments, "cap", "beanie"], 25, 10_000, heads: 36),
        Dtf([.. Garments, "tote"], 2_000),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "malhas-do-minho",
            "Malhas do Minho Lda",
            "Guimarães",
            "PT",
            "pt-PT",
            "Europe/Lisbon",
            LeadDays: 9,
            new Scorecard(188, 179, 52_300, 51_980, 205, 190),
            Capabilities,
            DemoCard.Of(
                Currency,
                0.80m,
                Capabilities,
                minimum: 60,
                DemoCard.Rush(Currency, PerUsd, (9, 20, 40), (6, 40, 80)),
                PublishedLadders.UsColorworks(Currency, 0.84m) with { MinimumPieces = 50, Spares = new SpareRule(2, 1) },
                PublishedLadders.Icsinks(Currency, 0.72m) with { MinimumPieces = 25 },
                new HouseLadders(Currency, PerUsd * 0.90m).Dtf()
            ),
            new ZoneTables(Currency, PerUsd).FromEu("PT"),
            DemoCard.Capacity(PublicHolidays.Portugal, (PrintMethod.ScreenPrinting, 7200), (PrintMethod.Embroidery, 9600), (PrintMethod.Dtf, 2400))
        );
}
