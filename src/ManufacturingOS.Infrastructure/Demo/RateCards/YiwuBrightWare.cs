using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using static ManufacturingOS.Infrastructure.Demo.RateCards.Presses;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Mugs, phone cases and stickers by the carton.</summary>
internal static class YiwuBrightWare
{
    private const decimal PerUsd = 7.10m;

    private static readonly Currency Currency = Currency.Of("CNY");

    private static readonly Capability[] Capabilities =
    [
        Sublimation(Hard, 20_000, 240),
        CeramicScreen(36, 20_000),
        RollCutter(100, 200_000),
    ];

    public static DemoManufacturer Definition { get; } =
        new(
            "yiwu-bright-ware",
            "Yiwu Bright Ware Co.",
            "Yiwu",
            "CN",
            "zh-CN",
            "Asia/Shanghai",
            LeadDays: 8,
            new Scorecard(420, 388, 310_000, 304_700, 480, 447),
            Capabilities,
            DemoCard.Of(
                Currency,
                3.60m,
                Capabilities,
                minimum: 40,
                DemoCard.Rush(Currency, PerUsd, (8, 20, 30), (5, 50, 60)),
                new HouseLadders(Currency, PerUsd * 0.45m).Sublimation(),
                new HouseLadders(Currency, PerUsd * 0.50m).CeramicScreen(),
                new HouseLadders(Currency, PerUsd * 0.55m).Stickers() with { MinimumPieces = 100 }
            ),
            new ZoneTables(Currency, PerUsd).FromAsia("CN"),
            DemoCard.Capacity(PublicHolidays.China, (PrintMethod.Sublimation, 9600), (PrintMethod.ScreenPrinting, 4800), (PrintMethod.Sticker, 4800))
        );
}
