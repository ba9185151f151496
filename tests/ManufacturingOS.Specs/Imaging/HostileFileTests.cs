using System.IO.Compression;
using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Imaging;

namespace ManufacturingOS.Specs.Imaging;

[Collection(nameof(EngineTests))]
public sealed class HostileFileTests : IDisposable
{
    private readonly Pictures pictures = new();

    public void Dispose() => pictures.Dispose();

    [Fact]
    public async Task An_empty_file_is_refused() => (await Refused(pictures.Bytes([]))).Code.ShouldBe(ArtworkRefusal.Empty);

    [Theory]
    [InlineData("Hello, I am a design.", "unknown")]
    [InlineData("<html><body>design</body></html>", "html")]
    [InlineData("<note xmlns='urn:x'/>", "xml")]
    [InlineData("%PDF-1.7\n", "pdf")]
    [InlineData("%PDF-1.5\n%created with Adobe Illustrator", "ai")]
    [InlineData("%!PS-Adobe-3.0 EPSF-3.0", "eps")]
    [InlineData("8BPS\u0000\u0001", "psd")]
    [InlineData("GIF89a\u0001\u0000", "gif")]
    [InlineData("\u0000\u0000\u0000\u0018ftypheic", "heic")]
    [InlineData("\u0000\u0000\u0000\u001cftypavif", "avif")]
    [InlineData("PK\u0003\u0004", "zip")]
    public async Task Another_type_is_refused_with_its_name_and_advice(string content, string found)
    {
        Refusal refusal = await Refused(pictures.Bytes(Encoding.Latin1.GetBytes(content)));
        refusal.ShouldSatisfyAllConditions(
            () => (refusal.Kind, refusal.Code, refusal.Pointer, refusal.Values["found"]).ShouldBe((RefusalKind.Unsupported, ArtworkRefusal.Type, "/file", found)),
            () => refusal.Values["advice"].ShouldBe(found switch
            {
                "pdf" or "ai" or "eps" => Advice.ExportDrawing,
                "psd" or "gif" or "heic" or "avif" => Advice.ExportPicture,
                _ => Advice.UseKnownType,
            }));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    [InlineData("tiff")]
    public async Task A_file_that_breaks_off_is_refused_and_not_half_shown(string kind)
    {
        static (int, int, int, int) Paint(int x, int y) => (x * y % 256, x, y, 255);
        byte[] whole = File.ReadAllBytes(kind switch
        {
            "png" => pictures.Png(200, 200, Paint),
            "jpeg" => pictures.Jpeg(200, 200, Paint),
            "webp" => pictures.WebP(200, 200, Paint),
            _ => pictures.Tiff(200, 200, Paint),
        });
        string path = pictures.Bytes(whole[..(whole.Length * 2 / 3)]);
        (await Refused(path)).Code.ShouldBe(ArtworkRefusal.Corrupt);
        (await Engine.Instance.ThumbnailAsync(path, 50)).Refusal.ShouldNotBeNull().Code.ShouldBe(ArtworkRefusal.Corrupt);
    }

    [Theory]
    [InlineData(30_000, 30_000, "pixels")]
    [InlineData(70_000, 1, "side")]
    public async Task A_size_beyond_the_limits_is_refused_from_the_header_alone(int width, int height, string measure)
    {
        Refusal refusal = await Refused(pictures.PngStating(width, height, new byte[100]));
        (refusal.Kind, refusal.Code, refusal.Values["measure"]).ShouldBe((RefusalKind.TooLarge, ArtworkRefusal.TooBig, measure));
    }

    [Theory]
    [InlineData("png", true)]
    [InlineData("interlaced png", false)]
    [InlineData("jpeg", true)]
    [InlineData("progressive jpeg", false)]
    [InlineData("webp", false)]
    public async Task What_must_be_decoded_as_a_whole_has_a_limit_of_its_own(string kind, bool taken)
    {
        static (int, int, int, int) Paint(int x, int y) => (x, y, 0, 255);
        string path = kind switch
        {
            "png" => pictures.Png(40, 40, Paint),
            "interlaced png" => Pictures.Again(pictures.Png(40, 40, Paint), "png", ("interlace", true)),
            "jpeg" => pictures.Jpeg(40, 40, Paint),
            "progressive jpeg" => Pictures.Again(pictures.Jpeg(40, 40, Paint), "jpeg", ("interlace", true)),
            _ => pictures.WebP(40, 40, Paint),
        };
        using VipsImaging narrow = Engine.With(options => options.MaxWholePixels = 1000);
        (await narrow.InspectAsync(path)).Refusal?.Code.ShouldBe(ArtworkRefusal.TooBig);
        (await narrow.InspectAsync(path)).IsOk.ShouldBe(taken);
    }

    [Fact]
    public async Task A_header_that_promises_more_than_there_is_is_refused() =>
        (await Refused(pictures.PngStating(4000, 4000, new byte[4001 * 10]))).Code.ShouldBe(ArtworkRefusal.Corrupt);

    [Fact]
    public async Task A_header_that_tells_the_truth_is_taken() =>
        (await Engine.Instance.InspectAsync(pictures.PngStating(40, 40, new byte[41 * 40]))).Value.Width.ShouldBe(40);

    [Fact]
    public async Task More_bytes_than_allowed_are_refused_unread()
    {
        string path = pictures.Png(50, 50, (x, y) => (x, y, 0, 255));
        long bytes = new FileInfo(path).Length;
        using VipsImaging small = Engine.With(options => options.MaxBytes = bytes - 1);
        Refusal refusal = (await small.InspectAsync(path)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Values["found"], refusal.Values["limit"]).ShouldBe((ArtworkRefusal.TooBig, bytes, bytes - 1));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("<?php system($_GET['c']); ?>")]
    [InlineData("%PDF-1.4")]
    public async Task A_picture_with_another_file_behind_it_is_refused(string tail)
    {
        byte[] png = File.ReadAllBytes(pictures.Png(20, 20, (_, _) => (1, 2, 3, 255)));
        (await Refused(pictures.Bytes([.. png, .. Encoding.ASCII.GetBytes(tail)]))).Code.ShouldBe(ArtworkRefusal.Polyglot);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    public async Task A_picture_that_is_an_archive_too_is_refused(string kind)
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("program.class");
        }

        byte[] picture = File.ReadAllBytes(kind is "png" ? pictures.Png(20, 20, (_, _) => (1, 2, 3, 255)) : pictures.Jpeg(20, 20, (_, _) => (1, 2, 3, 255)));
        (await Refused(pictures.Bytes([.. picture, .. zip.ToArray()]))).Code.ShouldBe(ArtworkRefusal.Polyglot);
    }

    [Fact]
    public async Task A_photo_with_a_page_hidden_in_its_comment_is_refused()
    {
        byte[] jpeg = File.ReadAllBytes(pictures.Jpeg(20, 20, (_, _) => (1, 2, 3, 255)));
        byte[] comment = [0xFF, 0xFE, 0, 12, .. "%PDF-1.4\n%"u8];
        (await Refused(pictures.Bytes([.. jpeg[..2], .. comment, .. jpeg[2..]]))).Code.ShouldBe(ArtworkRefusal.Polyglot);
    }

    [Fact]
    public async Task Zeros_behind_a_picture_do_no_harm()
    {
        byte[] png = File.ReadAllBytes(pictures.Png(20, 20, (_, _) => (1, 2, 3, 255)));
        (await Engine.Instance.InspectAsync(pictures.Bytes([.. png, .. new byte[512]]))).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task The_name_says_nothing()
    {
        string renamed = pictures.Bytes([]) + ".pdf";
        File.Copy(pictures.Png(20, 20, (_, _) => (1, 2, 3, 255)), renamed);
        (await Engine.Instance.InspectAsync(renamed)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Work_that_is_cancelled_ends_as_cancelled()
    {
        string path = pictures.Png(20, 20, (_, _) => (1, 2, 3, 255));
        await Should.ThrowAsync<OperationCanceledException>(() => Engine.Instance.InspectAsync(path, new CancellationToken(canceled: true)));
    }

    private static async Task<Refusal> Refused(string path) => (await Engine.Instance.InspectAsync(path)).Refusal.ShouldNotBeNull();
}
