using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Specs.Designs;

public sealed class CountInksTests
{
    [Fact]
    public void Shades_of_one_ink_are_one_ink_and_its_colour_is_their_mean()
    {
        ColourHistogram pixels = new();
        pixels.Add(200, 20, 120, 700);
        pixels.Add(203, 20, 120, 300);
        pixels.Add(0, 147, 196, 500);

        ColourEstimate estimate = CountInks.In(pixels, pixels);
        estimate.FlatInks.ShouldBe(2);
        estimate.Inks[0].ShouldSatisfyAllConditions(ink => ink.Hex.ShouldBe("#c91478"), ink => ink.Share.ShouldBe(1000.0 / 1500));
        estimate.Dominant.Count.ShouldBe(2);
    }

    [Fact]
    public void A_trace_of_colour_is_no_ink()
    {
        ColourHistogram pixels = new();
        pixels.Add(0, 0, 0, 100_000);
        pixels.Add(255, 0, 0, 199);
        CountInks.In(pixels, pixels).FlatInks.ShouldBe(1);
    }

    [Fact]
    public void Where_little_is_flat_there_is_no_number_of_inks()
    {
        ColourHistogram flat = new(), opaque = new();
        flat.Add(10, 10, 10, 80);
        opaque.Add(10, 10, 10, 100);
        CountInks.In(flat, opaque).FlatInks.ShouldBeNull();
    }

    [Fact]
    public void A_gradient_is_no_spot_art()
    {
        ColourHistogram pixels = new();
        for (int i = 0; i < 256; i++)
        {
            pixels.Add((byte)i, (byte)(255 - i), 128, 100);
        }

        ColourEstimate estimate = CountInks.In(pixels, pixels);
        estimate.TightShare.ShouldBeLessThan(0.9);
        estimate.FlatInks.ShouldBeNull();
    }

    [Fact]
    public void Without_opaque_pixels_there_are_no_colours() => CountInks.In(new ColourHistogram(), new ColourHistogram()).ShouldBe(ColourEstimate.None);
}
