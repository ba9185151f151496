using System.Security.Cryptography;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Imaging;
using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Specs.Imaging;

[Collection(nameof(EngineTests))]
public sealed class ThumbnailTests : IDisposable
{
    private readonly Pictures pictures = new();

    public void Dispose() => pictures.Dispose();

    [Theory]
    [InlineData(PictureFormat.WebP, ArtworkFormat.WebP, "image/webp")]
    [InlineData(PictureFormat.Png, ArtworkFormat.Png, "image/png")]
    public async Task It_fits_and_keeps_proportion_and_transparency(PictureFormat format, ArtworkFormat artwork, string type)
    {
        string path = pictures.Png(600, 300, (x, _) => x < 300 ? (200, 20, 120, 255) : Pictures.Clear);
        RenderedImage small = (await Engine.Instance.ThumbnailAsync(path, 100, format)).Value;
        (small.Width, small.Height, small.ContentType).ShouldBe((100, 50, type));
        ArtworkInspection again = (await Engine.Instance.InspectAsync(pictures.Bytes(small.Bytes))).Value;
        (again.Format, again.Width, again.Height, again.HasAlpha).ShouldBe((artwork, 100, 50, true));
        again.ClearShare.ShouldBe(0.5, 0.03);
        LabColour.FromHex(again.Colours.Dominant[0].Hex).DistanceTo(LabColour.FromHex("#c81478")).ShouldBeLessThan(4);
    }

    [Fact]
    public async Task A_small_picture_is_not_enlarged_and_a_small_drawing_is()
    {
        RenderedImage picture = (await Engine.Instance.ThumbnailAsync(pictures.Png(40, 20, (_, _) => (1, 2, 3, 255)), 100)).Value;
        RenderedImage drawing = (await Engine.Instance.PreviewAsync(pictures.Svg("<rect width='9' height='9'/>", "width='40' height='20'"))).Value;
        (picture.Width, picture.Height, drawing.Width, drawing.Height).ShouldBe((40, 20, 2000, 1000));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 3)]
    [InlineData(6, 1)]
    [InlineData(8, 2)]
    public async Task A_turned_photo_stands_upright_and_carries_no_turn(int orientation, int corner)
    {
        // Black in the top left corner as stored; 0 = it stays there, then clockwise 1 = top right, 3 = bottom right, 2 = bottom left.
        string path = pictures.Jpeg(800, 600, (x, y) => x < 200 && y < 200 ? (0, 0, 0, 255) : (255, 255, 255, 255), orientation);
        RenderedImage small = (await Engine.Instance.ThumbnailAsync(path, 80, PictureFormat.Png)).Value;
        string saved = pictures.Bytes(small.Bytes);
        using VipsImage image = VipsOperation.Image("pngload", ("filename", saved));
        using PixelRows rows = new(image);
        byte[] pixels = new byte[image.Width * image.Height * 4];
        rows.Read(0, image.Height, pixels);
        byte At(int x, int y) => pixels[((y * image.Width) + x) * 4];
        byte[] corners = [At(3, 3), At(image.Width - 4, 3), At(3, image.Height - 4), At(image.Width - 4, image.Height - 4)];
        Array.IndexOf(corners, corners.Min()).ShouldBe(corner);
        (image.Orientation, image.Width).ShouldBe((1, orientation >= 5 ? 60 : 80));
    }

    [Fact]
    public async Task Place_and_camera_do_not_travel_with_a_preview()
    {
        string path = pictures.Jpeg(100, 100, (x, _) => (x, x, x, 255), orientation: 6);
        byte[] preview = (await Engine.Instance.PreviewAsync(path)).Value.Bytes;
        preview.AsSpan().IndexOf("EXIF"u8).ShouldBe(-1);
        preview.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task Colours_of_the_press_are_shown_as_the_screen_shows_them()
    {
        // A magenta area in CMYK: the colours must come out as pink on a screen, not inverted and not as four bands.
        string path = pictures.TiffOf(64, 64, "cmyk", 0, 230, 20, 0);
        ArtworkInspection artwork = (await Engine.Instance.InspectAsync(path)).Value;
        artwork.ColourMode.ShouldBe(ColourMode.Cmyk);
        LabColour seen = LabColour.FromHex(artwork.Colours.Dominant.ShouldHaveSingleItem().Hex);
        (seen.A > 50 && seen.L is > 35 and < 65).ShouldBeTrue($"{seen}");
        RenderedImage small = (await Engine.Instance.ThumbnailAsync(path, 32, PictureFormat.Png)).Value;
        ArtworkInspection shown = (await Engine.Instance.InspectAsync(pictures.Bytes(small.Bytes))).Value;
        shown.ColourMode.ShouldBe(ColourMode.Rgb);
        LabColour.FromHex(shown.Colours.Dominant[0].Hex).DistanceTo(seen).ShouldBeLessThan(3);
    }

    [Fact]
    public async Task Sixteen_threads_draw_and_measure_the_same_as_one()
    {
        string[] paths =
        [
            pictures.Png(350, 250, (x, y) => (x % 256, y % 256, (x + y) % 256, (x * y) % 256)),
            pictures.Jpeg(320, 240, (x, y) => (x % 256, y % 256, (x + y) % 256, 255), orientation: 6),
            pictures.WebP(150, 250, (x, y) => (x % 256, y % 256, 7, 255)),
            pictures.Tiff(250, 150, (x, y) => (x % 256, 9, y % 256, 255)),
        ];
        using VipsImaging narrow = Engine.With(options => options.Parallel = 1);
        using VipsImaging wide = Engine.With(options => options.Parallel = 16);
        string[] alone = await Task.WhenAll(paths.Select(path => Work(narrow, path)));
        string[][] together = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.WhenAll(paths.Select(path => Work(wide, path)))));
        together.ShouldAllBe(hashes => hashes.SequenceEqual(alone));

        static async Task<string> Work(VipsImaging engine, string path)
        {
            RenderedImage picture = (await engine.ThumbnailAsync(path, 100)).Value;
            ArtworkInspection artwork = (await engine.InspectAsync(path)).Value;
            return Convert.ToHexString(SHA256.HashData(picture.Bytes)) + artwork.InkShare + artwork.SoftAlphaShare + artwork.Colours.Dominant[0];
        }
    }

    [Fact]
    public async Task The_engine_holds_no_memory_when_its_work_is_done()
    {
        string good = pictures.Png(700, 500, (x, y) => (x % 256, y % 256, 0, 255));
        string bad = pictures.Bytes(File.ReadAllBytes(good)[..2000]);
        for (int i = 0; i < 50; i++)
        {
            (await Engine.Instance.ThumbnailAsync(good, 100)).IsOk.ShouldBeTrue();
            (await Engine.Instance.InspectAsync(bad)).IsOk.ShouldBeFalse();
            (await Engine.Instance.ThumbnailAsync(bad, 100)).IsOk.ShouldBeFalse();
        }

        Native.vips_tracked_get_mem().ShouldBe(0u);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2001)]
    public async Task A_thumbnail_has_a_sensible_size(int px) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Engine.Instance.ThumbnailAsync("any", px));
}
