using ManufacturingOS.Infrastructure.Demo.RateCards;

namespace ManufacturingOS.Infrastructure.Demo;

/// <summary>Eleven houses in nine countries and eight currencies, each with a strength of its own; every blank can be made by at least two of them.</summary>
public static class DemoManufacturers
{
    public static IReadOnlyList<DemoManufacturer> All { get; } =
    [
        PrairieInkWorks.Definition,
        SaddleRidgeDirect.Definition,
        LakeshorePrintAndMug.Definition,
        ElbeDruck.Definition,
        LodzkaNalepka.Definition,
        PennineStitch.Definition,
        MalhasDoMinho.Definition,
        SaigonScreenMill.Definition,
        YiwuBrightWare.Definition,
        EstampaNorte.Definition,
        SouthernPress.Definition,
    ];
}
