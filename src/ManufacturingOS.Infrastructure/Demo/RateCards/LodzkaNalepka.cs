using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Stickers and posters for half of Europe, printed day and night.</summary>
internal static class LodzkaNalepka
{
    private const decimal PerUsd = 3.70m;

    private static readonly Currency Currency = Currency.Of("PLN");

    private static readonly Capability[] Capabilities =
    [
        RollCutter(25, 50_000),
        LargeFormat(5_000),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "lodzka-nalepka",
            "Łódzka Nalepka i Plakat",
            "Łódź",
            "PL",
            "pl",
            "Europe/Warsaw",
            LeadDays: 4,
            new Scorecard(512, 489, 240_000, 237_800, 560, 531),
            Capabilities,
            DemoCard.Of(
                Currency,
                3.40m,
                Capabilities,
                minimum: 0,
                DemoCard.Rush(Currency, PerUsd, (4, 20, 10), (2, 45, 25)),
                new HouseLadders(Currency, PerUsd * 0.80m).Stickers(),
                new HouseLadders(Currency, PerUsd * 0.78m).Posters()
            ),
            new ZoneTables(Currency, PerUsd).FromEu("PL"),
            DemoCard.Capacity(PublicHolidays.Poland, (PrintMethod.Sticker, 4800), (PrintMethod.Poster, 4800))
        );
}
