using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Specs.Designs;

public sealed class PreflightTests
{
    private const double TenInches = 254;

    [Theory]
    [InlineData(PrintMethod.ScreenPrinting)]
    [InlineData(PrintMethod.Dtg)]
    [InlineData(PrintMethod.Dtf)]
    [InlineData(PrintMethod.Embroidery)]
    [InlineData(PrintMethod.Sublimation)]
    [InlineData(PrintMethod.Sticker)]
    [InlineData(PrintMethod.Poster)]
    public void A_good_artwork_has_no_findings(PrintMethod method) =>
        Preflight.Check(Artworks.Good(), method, TenInches, "#ffffff").ShouldBeEmpty();

    [Theory]
    [InlineData(PrintMethod.Dtg, 990, FindingSeverity.Error, 100)]
    [InlineData(PrintMethod.Dtg, 1000, FindingSeverity.Warning, 150)]
    [InlineData(PrintMethod.Dtg, 1499, FindingSeverity.Warning, 150)]
    [InlineData(PrintMethod.Dtf, 1499, FindingSeverity.Error, 150)]
    [InlineData(PrintMethod.Dtf, 2999, FindingSeverity.Warning, 300)]
    [InlineData(PrintMethod.Sublimation, 1499, FindingSeverity.Error, 150)]
    [InlineData(PrintMethod.Poster, 2999, FindingSeverity.Warning, 300)]
    [InlineData(PrintMethod.ScreenPrinting, 1499, FindingSeverity.Error, 150)]
    [InlineData(PrintMethod.Embroidery, 719, FindingSeverity.Error, 72)]
    [InlineData(PrintMethod.Embroidery, 1499, FindingSeverity.Warning, 150)]
    [InlineData(PrintMethod.Dtg, 4001, FindingSeverity.Info, 400)]
    public void The_resolution_is_that_of_the_print_size(PrintMethod method, int px, FindingSeverity severity, double limit)
    {
        Finding finding = Preflight.Check(Artworks.Good(px), method, TenInches).ShouldHaveSingleItem();
        finding.ShouldBe(new Finding(FindingCode.EffectiveDpi, severity, px / 10.0, limit, method));
    }

    [Fact]
    public void The_resolution_that_the_file_declares_is_not_asked() =>
        Preflight.Check(Artworks.Good() with { DeclaredDpi = 72 }, PrintMethod.Dtf, TenInches).ShouldBeEmpty();

    [Fact]
    public void Vectors_have_no_resolution() =>
        Preflight.Check(Artworks.Good(32) with { Format = ArtworkFormat.Svg, Enlargement = null }, PrintMethod.Dtf, 1000).ShouldBeEmpty();

    [Theory]
    [InlineData(PrintMethod.Dtg, 0.05, FindingSeverity.Warning)]
    [InlineData(PrintMethod.Dtf, 0.21, FindingSeverity.Error)]
    [InlineData(PrintMethod.ScreenPrinting, 0.5, FindingSeverity.Warning)]
    [InlineData(PrintMethod.Embroidery, 0.02, FindingSeverity.Error)]
    [InlineData(PrintMethod.Sublimation, 0.5, FindingSeverity.Info)]
    public void Soft_transparency_means_what_the_method_makes_of_it(PrintMethod method, double share, FindingSeverity severity)
    {
        Finding finding = Preflight.Check(Artworks.Good() with { SoftAlphaShare = share }, method, TenInches).ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Measured, finding.Fix).ShouldBe((FindingCode.SoftAlpha, severity, share, FixCode.HardenAlpha));
    }

    [Fact]
    public void A_trace_of_soft_transparency_is_no_finding() =>
        Preflight.Check(Artworks.Good() with { SoftAlphaShare = 0.01 }, PrintMethod.Embroidery, TenInches).ShouldBeEmpty();

    [Fact]
    public void An_artwork_in_the_colour_of_the_garment_is_blank()
    {
        ArtworkInspection white = Artworks.Good() with { Colours = Artworks.Spot("#fefefe") };
        Preflight.Check(white, PrintMethod.Dtg, TenInches, "#ffffff").ShouldContain(finding => finding.Code == FindingCode.Blank && finding.Severity == FindingSeverity.Error);
        Preflight.Check(white, PrintMethod.Dtg, TenInches, "#000000").ShouldBeEmpty();
        Preflight.Check(white, PrintMethod.Dtg, TenInches).ShouldBeEmpty();
    }

    [Fact]
    public void An_artwork_without_ink_is_blank_on_everything() =>
        Preflight.Check(Artworks.Good() with { IsBlank = true, InkBox = null }, PrintMethod.Poster, TenInches).ShouldHaveSingleItem().Code.ShouldBe(FindingCode.Blank);

    [Fact]
    public void A_box_of_background_is_a_warning_except_where_the_whole_sheet_is_printed()
    {
        ArtworkInspection boxed = Artworks.Good() with { BackgroundColour = "#ffffff" };
        Preflight.Check(boxed, PrintMethod.Dtf, TenInches).ShouldHaveSingleItem().ShouldBe(new Finding(FindingCode.BackgroundBox, FindingSeverity.Warning, Fix: FixCode.RemoveBackground));
        Preflight.Check(boxed, PrintMethod.Poster, TenInches).ShouldBeEmpty();
    }

    [Fact]
    public void More_inks_than_the_press_has_are_an_error_with_a_way_out()
    {
        ArtworkInspection nine = Artworks.Good() with
        {
            Colours = Artworks.Spot("#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff", "#808080"),
        };
        Preflight.Check(nine, PrintMethod.ScreenPrinting, TenInches).ShouldHaveSingleItem()
            .ShouldBe(new Finding(FindingCode.SpotCount, FindingSeverity.Error, 9, 8, PrintMethod.ScreenPrinting, Fix: FixCode.UseDtf));
        Preflight.Check(nine, PrintMethod.Dtg, TenInches).ShouldBeEmpty();
    }

    [Fact]
    public void The_garment_saves_its_own_ink_and_a_dark_one_costs_an_underbase()
    {
        ArtworkInspection eight = Artworks.Good() with
        {
            Colours = Artworks.Spot("#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff"),
        };
        Preflight.Check(eight, PrintMethod.ScreenPrinting, TenInches, "#ffffff").ShouldBeEmpty("white is the garment: seven inks");
        Preflight.Check(eight, PrintMethod.ScreenPrinting, TenInches, "#000000").ShouldBeEmpty("black is the garment: seven inks and the underbase");
        Preflight.Check(eight, PrintMethod.ScreenPrinting, TenInches, "#7b1e3a").ShouldHaveSingleItem().Measured.ShouldBe(9);
    }

    [Theory]
    [InlineData(PrintMethod.ScreenPrinting)]
    [InlineData(PrintMethod.Embroidery)]
    public void A_photo_has_no_inks_to_count(PrintMethod method) =>
        Preflight.Check(Artworks.Good() with { Colours = Artworks.Photo }, method, TenInches).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Code.ShouldBe(FindingCode.SpotCount), finding => finding.Measured.ShouldBeNull());

    [Theory]
    [InlineData(ColourMode.Cmyk, 8, false, FindingSeverity.Warning)]
    [InlineData(ColourMode.Rgb, 16, false, FindingSeverity.Info)]
    [InlineData(ColourMode.Grey, 8, false, FindingSeverity.Info)]
    [InlineData(ColourMode.Rgb, 8, true, FindingSeverity.Info)]
    public void Other_colour_spaces_are_told(ColourMode mode, int bits, bool profile, FindingSeverity severity)
    {
        ArtworkInspection artwork = Artworks.Good() with { ColourMode = mode, BitsPerChannel = bits, HasProfile = profile };
        Preflight.Check(artwork, PrintMethod.Dtg, TenInches).ShouldHaveSingleItem().ShouldBe(new Finding(FindingCode.Profile, severity, Fix: FixCode.ConvertSrgb));
    }

    [Fact]
    public void Pages_turns_hidden_colour_live_text_and_enlargement_are_told_and_the_gravest_comes_first()
    {
        ArtworkInspection odd = Artworks.Good(500) with { Pages = 3, Orientation = 6, HiddenColourShare = 0.25, Enlargement = 3.2, HasLiveText = true };
        Preflight.Check(odd, PrintMethod.Dtg, TenInches).Select(finding => (finding.Code, finding.Severity, finding.Measured)).ShouldBe(
        [
            (FindingCode.EffectiveDpi, FindingSeverity.Error, 50),
            (FindingCode.Pages, FindingSeverity.Warning, 3),
            (FindingCode.SvgText, FindingSeverity.Warning, null),
            (FindingCode.Upscaled, FindingSeverity.Info, 3.2),
            (FindingCode.HiddenColour, FindingSeverity.Info, 0.25),
            (FindingCode.Orientation, FindingSeverity.Info, 6),
        ]);
    }

    [Fact]
    public void A_manufacturer_may_hold_other_limits() =>
        Preflight.Check(Artworks.Good(2000), PrintMethod.Dtg, TenInches, limits: PreflightLimits.Of(PrintMethod.Dtg) with { DpiError = 250 })
            .ShouldHaveSingleItem().Severity.ShouldBe(FindingSeverity.Error);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_print_has_a_width(double width) => Should.Throw<ArgumentOutOfRangeException>(() => Preflight.Check(Artworks.Good(), PrintMethod.Dtg, width));
}
