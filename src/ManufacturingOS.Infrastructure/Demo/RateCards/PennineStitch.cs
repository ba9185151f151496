using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Caps, beanies and chest logos in Yorkshire, at the list of icsinks.</summary>
internal static class PennineStitch
{
    private const decimal PerUsd = 0.78m;

    private static readonly Currency Currency = Currency.Of("GBP");

    private static readonly Capability[] Capabilities =
    [
        Embroidery([.. Garments, "cap", "beanie", "apron"], 1, 3_000, heads: 24),
        Dtf([.. Garments, "tote", "cap", "apron"], 300),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "pennine-stitch",
            "Pennine Stitch Ltd",
            "Leeds",
            "GB",
            "en-GB",
            "Europe/London",
            LeadDays: 6,
            new Scorecard(276, 262, 31_500, 31_080, 300, 284),
            Capabilities,
            DemoCard.Of(
                Currency,
                0.82m,
                Capabilities,
                minimum: 0,
                DemoCard.Rush(Currency, PerUsd, (6, 30, 20), (4, 50, 40), (2, 100, 80)),
                PublishedLadders.Icsinks(Currency, 0.85m),
                new HouseLadders(Currency, PerUsd).Dtf()
            ),
            new ZoneTables(Currency, PerUsd).FromUnitedKingdom(),
            DemoCard.Capacity(PublicHolidays.UnitedKingdom, (PrintMethod.Embroidery, 9600), (PrintMethod.Dtf, 2400))
        );
}
