namespace ManufacturingOS.Domain.Catalog.Blanks;

/// <summary>The colours that blanks come in. One code means one hex on every blank, so that a design looks the same on all of them.</summary>
internal static class Palette
{
    public static BlankColour White { get; } = new("white", "#ffffff");
    public static BlankColour Natural { get; } = new("natural", "#f2ead8");
    public static BlankColour Clear { get; } = new("clear", "#f4f6f6");
    public static BlankColour Black { get; } = new("black", "#1c1c1e");
    public static BlankColour Navy { get; } = new("navy", "#1f2a44");
    public static BlankColour Royal { get; } = new("royal", "#1f4fa3");
    public static BlankColour LightBlue { get; } = new("light-blue", "#a8c8e4");
    public static BlankColour Red { get; } = new("red", "#b5202c");
    public static BlankColour Maroon { get; } = new("maroon", "#5b1f2b");
    public static BlankColour ForestGreen { get; } = new("forest-green", "#1f4632");
    public static BlankColour MilitaryGreen { get; } = new("military-green", "#5c6145");
    public static BlankColour Sand { get; } = new("sand", "#cdbfa5");
    public static BlankColour SportGrey { get; } = new("sport-grey", "#a9abae");
    public static BlankColour Charcoal { get; } = new("charcoal", "#4a4c50");
    public static BlankColour Yellow { get; } = new("yellow", "#f7d94c");
    public static BlankColour Orange { get; } = new("orange", "#e5662b");
    public static BlankColour Pink { get; } = new("pink", "#f3bfcd");
    public static BlankColour Purple { get; } = new("purple", "#4b2f73");
}
