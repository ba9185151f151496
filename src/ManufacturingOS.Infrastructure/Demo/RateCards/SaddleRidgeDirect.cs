using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Direct to garment from one piece, at the list of Saddle Hill: small drops and samples within days.</summary>
internal static class SaddleRidgeDirect
{
    private const decimal PerUsd = 1;

    private static readonly Currency Currency = Currency.Of("USD");

    private static readonly Capability[] Capabilities =
    [
        Dtg([.. Garments, "tote"], 500, 50),
        Dtf([.. Garments, "tote", "cap", "apron"], 500),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "saddle-ridge-direct",
            "Saddle Ridge Direct",
            "Boise",
            "US",
            "en-US",
            "America/Boise",
            LeadDays: 2,
            new Scorecard(930, 902, 18_200, 17_980, 1_010, 985),
            Capabilities,
            DemoCard.Of(
                Currency,
                1.05m,
                Capabilities,
                minimum: 0,
                DemoCard.Rush(Currency, PerUsd, (2, 30, 10)),
                PublishedLadders.SaddleHill(Currency),
                new HouseLadders(Currency, PerUsd).Dtf()
            ),
            new ZoneTables(Currency, PerUsd).FromUnitedStates(),
            DemoCard.Capacity(PublicHolidays.UnitedStates, (PrintMethod.Dtg, 7200), (PrintMethod.Dtf, 2400))
        );
}
