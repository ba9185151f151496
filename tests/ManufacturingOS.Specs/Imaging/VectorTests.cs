using System.Diagnostics;
using System.Globalization;
using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Imaging;

namespace ManufacturingOS.Specs.Imaging;

[Collection(nameof(EngineTests))]
public sealed class VectorTests : IDisposable
{
    private const string Square = "<rect x='10' y='10' width='30' height='30' fill='#c81478'/>";
    private readonly Pictures pictures = new();

    public void Dispose() => pictures.Dispose();

    [Fact]
    public async Task A_drawing_is_measured_in_its_own_units()
    {
        ArtworkInspection found = (await Engine.Instance.InspectAsync(pictures.Svg(Square))).Value;
        found.ShouldSatisfyAllConditions(
            () => (found.Format, found.IsVector, found.Width, found.Height).ShouldBe((ArtworkFormat.Svg, true, 100, 50)),
            () => found.InkBox.ShouldBe(new PixelBox(10, 10, 30, 30)),
            () => found.InkShare.ShouldBe(0.18, 0.001),
            () => found.Colours.Inks.ShouldHaveSingleItem().Hex.ShouldBe("#c81478"),
            () => found.HasLiveText.ShouldBeFalse());
    }

    [Theory]
    [InlineData("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>", Square)]
    [InlineData("<?xml version='1.0' encoding='utf-8'?><!-- drawn by hand -->", Square)]
    [InlineData("", "<a href='https://example.com/'>" + Square + "</a>")]
    [InlineData("", "<defs><rect id='r' x='10' y='10' width='30' height='30' fill='#c81478'/></defs><use href='#r'/>")]
    [InlineData("", "<style>.a{fill:url(#g)}</style><linearGradient id='g'><stop stop-color='#c81478'/></linearGradient><rect class='a' x='10' y='10' width='30' height='30'/>")]
    public async Task What_drawing_programs_write_is_taken(string before, string body)
    {
        string svg = before + $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'>{body}</svg>";
        (await Engine.Instance.InspectAsync(pictures.Text(svg))).Value.InkBox.ShouldBe(new PixelBox(10, 10, 30, 30));
    }

    [Fact]
    public async Task A_picture_that_the_drawing_carries_is_drawn()
    {
        string png = Convert.ToBase64String(File.ReadAllBytes(pictures.Png(10, 10, (_, _) => (200, 20, 120, 255))));
        string path = pictures.Svg($"<image x='10' y='10' width='30' height='30' xlink:href='data:image/png;base64,{png}'/>");
        (await Engine.Instance.InspectAsync(path)).Value.InkShare.ShouldBe(0.18, 0.005);
    }

    [Fact]
    public async Task A_packed_drawing_in_another_encoding_is_taken_and_its_text_noticed()
    {
        string path = pictures.Packed(stream => stream.Write([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(
            "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/><text>Grüße</text></svg>")]));
        ArtworkInspection found = (await Engine.Instance.InspectAsync(path)).Value;
        (found.Width, found.Height, found.HasLiveText).ShouldBe((40, 20, true));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>")]
    [InlineData("<rect onload='alert(1)'/>")]
    [InlineData("<g><g ONCLICK='x()'/></g>")]
    public async Task A_drawing_with_a_program_is_refused(string body) => (await Refused(pictures.Svg(body))).Code.ShouldBe(ArtworkRefusal.Script);

    [Theory]
    [InlineData("<image href='http://127.0.0.1:5629/a.png'/>")]
    [InlineData("<image xlink:href='file:///etc/passwd'/>")]
    [InlineData("<image href='other.png'/>")]
    [InlineData("<use href='other.svg#id'/>")]
    [InlineData("<rect fill='url(http://127.0.0.1:5629/p.svg#x)'/>")]
    [InlineData("<rect style='fill: URL( \"//example.com/p\" )'/>")]
    [InlineData("<style>@import 'http://127.0.0.1:5629/a.css';</style>")]
    [InlineData("<style>rect{fill:u\\72l(http://127.0.0.1:5629/a)}</style>")]
    [InlineData("<style><![CDATA[@font-face{font-family:x;src:url(http://127.0.0.1:5629/f.woff)}]]></style>")]
    [InlineData("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd' parse='text'/>")]
    [InlineData("<filter id='f'><feImage href='https://example.com/a.png'/></filter>")]
    public async Task A_drawing_that_points_outside_itself_is_refused(string body) => (await Refused(pictures.Svg(body))).Code.ShouldBe(ArtworkRefusal.ExternalReference);

    [Fact]
    public async Task A_style_sheet_from_outside_is_refused() =>
        (await Refused(pictures.Text("<?xml-stylesheet href='http://127.0.0.1:5629/a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>"))).Code.ShouldBe(ArtworkRefusal.ExternalReference);

    [Theory]
    [InlineData("<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>", "&c;")]
    [InlineData("<!ENTITY c SYSTEM 'file:///etc/passwd'>", "&c;")]
    [InlineData("<!ENTITY % p SYSTEM 'http://127.0.0.1:5629/x.dtd'> %p;", "&c;")]
    public async Task A_drawing_that_uses_entities_is_refused(string entities, string use) =>
        (await Refused(pictures.Text($"<!DOCTYPE svg [{entities}]><svg xmlns='http://www.w3.org/2000/svg'><text>{use}</text></svg>"))).Code.ShouldBe(ArtworkRefusal.Corrupt);

    [Fact]
    public async Task Deep_nesting_many_elements_and_many_filters_are_refused_before_they_are_drawn()
    {
        string deep = string.Concat(Enumerable.Repeat("<g>", 100_000)) + string.Concat(Enumerable.Repeat("</g>", 100_000));
        string many = string.Concat(Enumerable.Repeat("<g/>", 50_001));
        string filters = "<filter id='f'>" + string.Concat(Enumerable.Repeat("<feOffset/>", 51)) + "</filter>";
        string blur = "<filter id='f'><feGaussianBlur stdDeviation='6'/></filter>";
        (await Refused(pictures.Svg(deep))).Values["what"].ShouldBe("depth");
        (await Refused(pictures.Svg(many))).Values["what"].ShouldBe("elements");
        (await Refused(pictures.Svg(filters))).Values["what"].ShouldBe("filters");
        (await Refused(pictures.Svg(blur))).Values["what"].ShouldBe("filters");
    }

    [Fact]
    public async Task A_small_packed_file_that_hides_a_huge_one_is_refused()
    {
        byte[] spaces = new byte[1024 * 1024];
        spaces.AsSpan().Fill((byte)' ');
        string path = pictures.Packed(stream =>
        {
            stream.Write("<svg xmlns='http://www.w3.org/2000/svg'>"u8);
            for (int i = 0; i < 200; i++)
            {
                stream.Write(spaces);
            }
        });
        long started = Stopwatch.GetTimestamp();
        (await Refused(path)).Code.ShouldBe(ArtworkRefusal.TooBig);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>")]
    [InlineData("<svg><rect width='10' height='10'/></svg>")]
    public async Task A_broken_drawing_is_refused(string svg) => (await Refused(pictures.Text(svg))).Code.ShouldBe(ArtworkRefusal.Corrupt);

    [Fact]
    public async Task A_packed_drawing_that_breaks_off_is_refused()
    {
        byte[] whole = File.ReadAllBytes(pictures.Packed(stream => stream.Write("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>"u8)));
        (await Refused(pictures.Bytes(whole[..(whole.Length - 20)]))).Code.ShouldBe(ArtworkRefusal.Corrupt);
    }

    [Fact]
    public async Task A_huge_drawing_is_drawn_small()
    {
        ArtworkInspection found = (await Engine.Instance.InspectAsync(pictures.Svg("<rect width='500000' height='1000000'/>", "width='1000000' height='1000000'"))).Value;
        (found.Width, found.Height).ShouldBe((1_000_000, 1_000_000));
        found.InkShare.ShouldBe(0.5, 0.01);
    }

    [Fact]
    public async Task A_blur_is_drawn_within_the_limit_on_memory()
    {
        string path = pictures.Svg("<filter id='f'><feGaussianBlur stdDeviation='3'/></filter><rect x='20' y='15' width='60' height='20' filter='url(#f)'/>");
        ArtworkInspection found = (await Engine.Instance.InspectAsync(path)).Value;
        found.InkBox.ShouldNotBeNull().Width.ShouldBeGreaterThan(65, "the blur reaches beyond the rectangle");
        found.SoftAlphaShare.ShouldBeGreaterThan(0.2);
    }

    [Fact]
    public async Task A_drawing_that_takes_too_long_is_ended_with_its_process()
    {
        StringBuilder filter = new("<filter id='f' x='0' y='0' width='1' height='1'>");
        for (int i = 0; i < 45; i++)
        {
            filter.Append(CultureInfo.InvariantCulture, $"<feTurbulence numOctaves='99' baseFrequency='0.{i + 1}'/>");
        }

        string path = pictures.Svg(filter + "</filter><rect width='100' height='50' filter='url(#f)'/>");
        using VipsImaging hasty = Engine.With(options => options.DrawLimit = TimeSpan.FromSeconds(1));
        long started = Stopwatch.GetTimestamp();
        Refusal refusal = (await hasty.InspectAsync(path)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Values["what"]).ShouldBe((ArtworkRefusal.TooComplex, "time"));
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        Workers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Vectors_are_never_drawn_in_the_portal_itself()
    {
        _ = Engine.Instance;
        string path = pictures.Svg(Square);
        Should.Throw<ManufacturingOS.Infrastructure.Imaging.Vips.VipsException>(
            () => ManufacturingOS.Infrastructure.Imaging.Vips.VipsOperation.Image("svgload", ("filename", path)).Dispose()).Message.ShouldContain("block");
        await Task.CompletedTask;
    }

    private static IEnumerable<string> Workers() => !OperatingSystem.IsLinux() ? [] : Directory.EnumerateDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out _))
        .Select(process =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
            }
            catch (IOException)
            {
                return string.Empty;
            }
        })
        .Where(line => line.Contains("ManufacturingOS.Specs.dll " + ImageWorker.Argument, StringComparison.Ordinal));

    private static async Task<Refusal> Refused(string path) => (await Engine.Instance.InspectAsync(path)).Refusal.ShouldNotBeNull();
}
