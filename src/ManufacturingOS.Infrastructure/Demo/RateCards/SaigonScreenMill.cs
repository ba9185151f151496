using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Volume: six automatic presses and sixty heads. Far away, and hard to beat from a few hundred pieces.</summary>
internal static class SaigonScreenMill
{
    private const decimal PerUsd = 25_400;

    private static readonly Currency Currency = Currency.Of("VND");

    private static readonly Capability[] Capabilities =
    [
        AutomaticScreen([.. Garments, "tote", "apron"], 72, 50_000),
        Embroidery(["cap", "beanie", .. Garments], 50, 30_000, heads: 60),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "saigon-screen-mill",
            "Xưởng In Sài Gòn",
            "Ho Chi Minh City",
            "VN",
            "vi",
            "Asia/Ho_Chi_Minh",
            LeadDays: 14,
            new Scorecard(143, 129, 188_000, 184_600, 170, 149),
            Capabilities,
            DemoCard.Of(
                Currency,
                14_500,
                Capabilities,
                minimum: 150,
                DemoCard.Rush(Currency, PerUsd, (10, 25, 60)),
                PublishedLadders.UsColorworks(Currency, 12_500) with { MinimumPieces = 72, Spares = new SpareRule(3, 2) },
                PublishedLadders.Icsinks(Currency, 11_000) with { MinimumPieces = 50 }
            ),
            new ZoneTables(Currency, PerUsd).FromAsia("VN"),
            DemoCard.Capacity(PublicHolidays.Vietnam, (PrintMethod.ScreenPrinting, 14_400), (PrintMethod.Embroidery, 14_400))
        );
}
