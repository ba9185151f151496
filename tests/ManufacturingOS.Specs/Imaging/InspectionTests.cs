using System.Security.Cryptography;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Specs.Imaging;

[Collection(nameof(EngineTests))]
public sealed class InspectionTests : IDisposable
{
    private readonly Pictures pictures = new();

    public void Dispose() => pictures.Dispose();

    [Fact]
    public async Task A_logo_on_clear_ground_is_measured_to_the_pixel()
    {
        string path = pictures.Png(400, 300, (x, y) => x is >= 50 and < 250 && y is >= 100 and < 200 ? x < 150 ? (200, 20, 120, 255) : (0, 147, 196, 255) : Pictures.Clear);
        ArtworkInspection found = await Inspect(path);
        found.ShouldSatisfyAllConditions(
            () => found.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))),
            () => found.Bytes.ShouldBe(new FileInfo(path).Length),
            () => (found.Format, found.Width, found.Height, found.Pages, found.Orientation).ShouldBe((ArtworkFormat.Png, 400, 300, 1, 1)),
            () => (found.HasAlpha, found.BitsPerChannel, found.ColourMode, found.DeclaredDpi).ShouldBe((true, 8, ColourMode.Rgb, null)),
            () => found.InkBox.ShouldBe(new PixelBox(50, 100, 200, 100)),
            () => found.ClearShare.ShouldBe(1 - (20_000.0 / 120_000), 1e-9),
            () => found.InkShare.ShouldBe(20_000.0 / 120_000, 1e-9),
            () => (found.SoftAlphaShare, found.HiddenColourShare, found.IsBlank, found.HasSolidBackground).ShouldBe((0, 0, false, false)),
            () => found.Colours.Inks.Select(ink => ink.Hex).ShouldBe(["#c81478", "#0093c4"], ignoreOrder: true),
            () => found.Colours.FlatInks.ShouldBe(2));
    }

    [Theory]
    [InlineData("webp", ArtworkFormat.WebP)]
    [InlineData("tiff", ArtworkFormat.Tiff)]
    [InlineData("jpeg", ArtworkFormat.Jpeg)]
    public async Task Every_raster_format_is_read(string kind, ArtworkFormat format)
    {
        static (int, int, int, int) Paint(int x, int y) => x < 60 ? (10, 20, 30, 255) : (240, 230, 220, 255);
        string path = kind switch
        {
            "webp" => pictures.WebP(120, 80, Paint),
            "tiff" => pictures.Tiff(120, 80, Paint),
            _ => pictures.Jpeg(120, 80, Paint),
        };
        ArtworkInspection found = await Inspect(path);
        (found.Format, found.Width, found.Height, found.Colours.FlatInks).ShouldBe((format, 120, 80, 2));
    }

    [Fact]
    public async Task A_fade_is_soft_and_the_edge_of_a_disc_is_not()
    {
        string fade = pictures.Png(256, 64, (x, y) => (200, 0, 0, x));
        string disc = pictures.Png(200, 200, (x, y) =>
        {
            double inside = 80.5 - Math.Sqrt(((x - 100) * (x - 100)) + ((y - 100) * (y - 100)));
            return (200, 0, 0, (int)(255 * Math.Clamp(inside, 0, 1)));
        });
        (await Inspect(fade)).SoftAlphaShare.ShouldBeGreaterThan(0.9);
        (await Inspect(disc)).SoftAlphaShare.ShouldBe(0);
    }

    [Fact]
    public async Task Colour_below_full_transparency_is_hidden()
    {
        ArtworkInspection found = await Inspect(pictures.Png(100, 100, (x, y) => x < 50 ? (90, 60, 30, 0) : (0, 0, 0, 255)));
        found.HiddenColourShare.ShouldBe(0.5);
        found.ClearShare.ShouldBe(0.5);
    }

    [Fact]
    public async Task An_opaque_picture_with_an_even_border_has_a_background()
    {
        static bool Inside(int x, int y) => x is > 20 and < 80 && y is > 20 and < 80;
        ArtworkInspection white = await Inspect(pictures.OpaquePng(100, 100, (x, y) => Inside(x, y) ? (0, 0, 0, 255) : (254, 253, 252, 255)));
        ArtworkInspection bled = await Inspect(pictures.OpaquePng(100, 100, (x, y) => Inside(x, y) ? (0, 0, 0, 255) : (x * 2, y * 2, 99, 255)));
        ArtworkInspection cut = await Inspect(pictures.Png(100, 100, (x, y) => Inside(x, y) ? (0, 0, 0, 255) : (254, 253, 252, x == 50 ? 0 : 255)));
        (white.BackgroundColour, bled.BackgroundColour, cut.BackgroundColour).ShouldBe(("#fefdfc", null, null));
        (white.HasAlpha, white.InkShare).ShouldBe((false, 1));
    }

    [Fact]
    public async Task A_clear_picture_and_a_speck_are_blank()
    {
        ArtworkInspection clear = await Inspect(pictures.Png(100, 100, (_, _) => Pictures.Clear));
        ArtworkInspection speck = await Inspect(pictures.Png(100, 100, (x, y) => x is > 40 and < 49 && y == 7 ? (0, 0, 0, 255) : Pictures.Clear));
        (clear.IsBlank, clear.InkBox).ShouldBe((true, null));
        (speck.IsBlank, speck.InkBox).ShouldBe((true, new PixelBox(41, 7, 8, 1)));
    }

    [Fact]
    public async Task Noise_has_no_number_of_inks()
    {
        ArtworkInspection found = await Inspect(pictures.OpaquePng(200, 200, Noise));
        found.Colours.FlatInks.ShouldBeNull();
        found.Colours.Dominant.Count.ShouldBeGreaterThan(4);
    }

    [Theory]
    [InlineData(1, 120, 80, 0, 0, 30, 20)]
    [InlineData(2, 120, 80, 90, 0, 30, 20)]
    [InlineData(3, 120, 80, 90, 60, 30, 20)]
    [InlineData(4, 120, 80, 0, 60, 30, 20)]
    [InlineData(5, 80, 120, 0, 0, 20, 30)]
    [InlineData(6, 80, 120, 60, 0, 20, 30)]
    [InlineData(7, 80, 120, 60, 90, 20, 30)]
    [InlineData(8, 80, 120, 0, 90, 20, 30)]
    public async Task A_turned_photo_is_measured_upright(int orientation, int width, int height, int x, int y, int boxWidth, int boxHeight)
    {
        string path = pictures.Jpeg(120, 80, (px, py) => px < 30 && py < 20 ? (0, 0, 0, 255) : (255, 255, 255, 255), orientation);
        ArtworkInspection found = await Inspect(path);
        (found.Width, found.Height, found.Orientation).ShouldBe((width, height, orientation));
        new ManufacturingOS.Infrastructure.Imaging.UprightPicture(120, 80, orientation).Turn(new PixelBox(0, 0, 30, 20)).ShouldBe(new PixelBox(x, y, boxWidth, boxHeight));
    }

    [Fact]
    public async Task An_enlarged_drawing_is_told_from_one_of_its_own_size()
    {
        (await Inspect(Rings(1))).Enlargement.ShouldBe(1);
        (await Inspect(Rings(4))).Enlargement.ShouldNotBeNull().ShouldBeInRange(2, 6);
        (await Inspect(pictures.OpaquePng(64, 64, (_, _) => (9, 9, 9, 255)))).Enlargement.ShouldBeNull();
    }

    [Theory]
    [InlineData("srgb", ColourMode.Rgb, 200, 20, 120, 255, 99)]
    [InlineData("srgb", ColourMode.Rgb, 200, 20, 120, 255, 99, 7)]
    [InlineData("b-w", ColourMode.Grey, 70, 255)]
    [InlineData("cmyk", ColourMode.Cmyk, 0, 230, 20, 0, 255)]
    public async Task Channels_beyond_the_colours_and_alpha_are_left_aside(string interpretation, ColourMode mode, params int[] pixel)
    {
        ArtworkInspection found = await Inspect(pictures.TiffOf(60, 60, interpretation, [.. pixel.Select(value => (byte)value)]));
        (found.ColourMode, found.HasAlpha, found.InkShare, found.ClearShare).ShouldBe((mode, true, 1, 0));
        found.Colours.FlatInks.ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_of_one_pixel_can_be_inspected() => (await Inspect(pictures.Png(1, 1, (_, _) => (1, 2, 3, 255)))).IsBlank.ShouldBeTrue();

    [Fact]
    public async Task A_broad_picture_is_measured_strip_by_strip_without_a_seam()
    {
        // More rows than one strip; every strip ends inside the two bars.
        ArtworkInspection found = await Inspect(pictures.Png(300, 1400, (x, _) => x is (>= 10 and < 110) or (>= 150 and < 250) ? (20, 20, 20, 255) : Pictures.Clear));
        (found.InkBox, found.SoftAlphaShare, found.Colours.FlatInks).ShouldBe((new PixelBox(10, 0, 240, 1400), 0, 1));
        found.InkShare.ShouldBe(200.0 / 300, 1e-9);
    }

    private static (int, int, int, int) Noise(int x, int y)
    {
        uint hash = ((uint)x * 2654435761u) ^ ((uint)y * 2246822519u);
        hash = (hash ^ (hash >> 13)) * 3266489917u;
        return ((int)(hash & 255), (int)((hash >> 8) & 255), (int)((hash >> 16) & 255), 255);
    }

    /// <summary>Rings with soft edges one px wide, enlarged by straight lines between the px.</summary>
    private string Rings(int times)
    {
        double Ring(double x, double y) => Math.Clamp((Math.Sin(Math.Sqrt((x * x) + (y * y)) / 4) * 4) + 0.5, 0, 1);
        return pictures.OpaquePng(512, 512, (x, y) =>
        {
            double u = (double)x / times, v = (double)y / times;
            (double fx, double fy) = (u - Math.Floor(u), v - Math.Floor(v));
            double top = (Ring(Math.Floor(u), Math.Floor(v)) * (1 - fx)) + (Ring(Math.Floor(u) + 1, Math.Floor(v)) * fx);
            double bottom = (Ring(Math.Floor(u), Math.Floor(v) + 1) * (1 - fx)) + (Ring(Math.Floor(u) + 1, Math.Floor(v) + 1) * fx);
            int grey = (int)(255 * ((top * (1 - fy)) + (bottom * fy)));
            return (grey, grey, grey, 255);
        });
    }

    private static async Task<ArtworkInspection> Inspect(string path) => (await Engine.Instance.InspectAsync(path)).Value;
}
