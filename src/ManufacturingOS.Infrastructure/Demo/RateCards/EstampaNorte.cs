using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Transfers and screens near the border: quick to the southern United States.</summary>
internal static class EstampaNorte
{
    private const decimal PerUsd = 18.60m;

    private static readonly Currency Currency = Currency.Of("MXN");

    private static readonly Capability[] Capabilities =
    [
        Dtf([.. Garments, "tote", "cap", "apron"], 2_000),
        AutomaticScreen([.. Garments, "tote"], 48, 8_000),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "estampa-norte",
            "Estampa Norte S.A. de C.V.",
            "Monterrey",
            "MX",
            "es-MX",
            "America/Monterrey",
            LeadDays: 4,
            new Scorecard(260, 241, 19_800, 19_420, 290, 266),
            Capabilities,
            DemoCard.Of(
                Currency,
                15.80m,
                Capabilities,
                minimum: 0,
                DemoCard.Rush(Currency, PerUsd, (4, 25, 15), (2, 60, 40)),
                new HouseLadders(Currency, PerUsd * 0.70m).Dtf(),
                PublishedLadders.UsColorworks(Currency, 14.50m) with { MinimumPieces = 48 }
            ),
            new ZoneTables(Currency, PerUsd).FromMexico(),
            DemoCard.Capacity(PublicHolidays.Mexico, (PrintMethod.Dtf, 4800), (PrintMethod.ScreenPrinting, 2400))
        );
}
