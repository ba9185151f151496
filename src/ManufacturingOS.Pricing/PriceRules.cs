using ManufacturingOS.Pricing.Rules;

namespace ManufacturingOS.Pricing;

/// <summary>
/// Every idea that makes a price, in the order in which they are asked. Each adds its lines; later ones may look at what stands above
/// them. The platform's fee and the tax follow in <see cref="Pricer.Total"/>, because they look at all jobs of an option.
/// </summary>
internal static class PriceRules
{
    public static readonly Action<PriceSheet>[] InOrder =
    [
        // What has to be made before the first piece.
        FilmAndScreens.Apply,
        Digitising.Apply,
        // What each piece costs to print.
        RunCharge.Apply,
        FurtherLocation.Apply,
        Underbase.Apply,
        LargePrint.Apply,
        ScreenWaiver.Apply,
        // More pieces never cost less: looks at set-up and run together.
        RunEnvelope.Apply,
        // What is printed on.
        BlankCharge.Apply,
        SpareBlanks.Apply,
        BlankEnvelope.Apply,
        ColourUpcharge.Apply,
        SizeUpcharge.Apply,
        // On all of production; minimums come last, as lines of their own.
        Rush.Apply,
        MethodMinimum.Apply,
        JobMinimum.Apply,
        // Passed on as it is.
        Freight.Apply,
    ];

    /// <summary>The same money, when nobody looks at the lines.</summary>
    public static readonly Action<PriceSheet>[] ForTotal =
    [
        RunEnvelope.ApplyInOne,
        BlankEnvelope.ApplyInOne,
        ColourUpcharge.Apply,
        SizeUpcharge.Apply,
        Rush.Apply,
        MethodMinimum.Apply,
        JobMinimum.Apply,
        Freight.Apply,
    ];
}
