using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Specs.Designs;

/// <summary>An artwork in which nothing is wrong: 3000 px wide, two inks, on clear ground.</summary>
internal static class Artworks
{
    public static ArtworkInspection Good(int width = 3000) => new()
    {
        Sha256 = new string('a', 64),
        Bytes = 1000,
        Format = ArtworkFormat.Png,
        Width = width,
        Height = width,
        HasAlpha = true,
        BitsPerChannel = 8,
        ColourMode = ColourMode.Rgb,
        HasProfile = false,
        ClearShare = 0.6,
        InkShare = 0.4,
        SoftAlphaShare = 0,
        HiddenColourShare = 0,
        InkBox = new PixelBox(10, 10, width - 20, width - 20),
        IsBlank = false,
        Colours = Spot("#c2187a", "#0093c4"),
        Enlargement = 1,
    };

    public static ColourEstimate Spot(params string[] inks)
    {
        InkColour[] list = [.. inks.Select(hex => new InkColour(hex, 1.0 / inks.Length))];
        return new ColourEstimate(list, 0.98, 1, list);
    }

    public static ColourEstimate Photo { get; } = new([new InkColour("#808080", 0.5)], 0.1, 0.2, [new InkColour("#808080", 0.5), new InkColour("#203040", 0.4)]);
}
