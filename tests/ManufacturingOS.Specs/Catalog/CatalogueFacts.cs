using System.Globalization;
using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Specs.Architecture;

namespace ManufacturingOS.Specs.Catalog;

public class CatalogueFacts
{
    public static TheoryData<string> Blanks => [.. Catalogue.All.Select(b => b.Slug)];

    [Fact]
    public void Views_and_print_areas_are_those_of_the_drawings()
    {
        IEnumerable<string> drawn =
            from row in Repository.Read("docs/design-language.md").Split('\n')
            let cells = row.Split('|', StringSplitOptions.TrimEntries)
            where cells.Length == 10 && cells[3].Contains('×', StringComparison.Ordinal) && char.IsAsciiDigit(cells[5][0])
            select string.Join(' ', cells[1..9]);
        IEnumerable<string> known =
            from blank in Catalogue.All
            from placement in blank.Placements
            let view = blank.Views.Single(v => v.Code == placement.View)
            let area = placement.Area
            select string.Create(
                CultureInfo.InvariantCulture,
                $"{blank.Slug} {view.Code} {view.WidthMm} × {view.HeightMm} {placement.Code} {area.X} {area.Y} {area.Width} {area.Height}"
            );
        known.Order(StringComparer.Ordinal).ShouldBe(drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Holds_fourteen_blanks_or_more_and_every_method()
    {
        Catalogue.All.Count.ShouldBeGreaterThanOrEqualTo(14);
        Catalogue.All.SelectMany(b => b.Methods).Distinct().Order().ShouldBe(Enum.GetValues<PrintMethod>());
        Catalogue.All.Select(b => b.Category).Distinct().Order().ShouldBe(Enum.GetValues<BlankCategory>());
    }

    [Theory]
    [MemberData(nameof(Blanks))]
    public void Print_areas_lie_inside_their_views(string slug)
    {
        Blank blank = Catalogue.Find(slug)!;
        foreach (Placement placement in blank.Placements)
        {
            BlankView view = blank.Views.Single(v => v.Code == placement.View);
            PrintArea area = placement.Area;
            (area.X >= 0 && area.Y >= 0 && area.Width > 0 && area.Height > 0).ShouldBeTrue(placement.Code);
            (area.X + area.Width).ShouldBeLessThanOrEqualTo(view.WidthMm, placement.Code);
            (area.Y + area.Height).ShouldBeLessThanOrEqualTo(view.HeightMm, placement.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Blanks))]
    public void Methods_hold_on_the_material_and_on_some_colour(string slug)
    {
        Blank blank = Catalogue.Find(slug)!;
        foreach (PrintMethodProfile method in blank.Methods.Select(PrintMethods.Of))
        {
            method.Materials.ShouldContain(blank.Material, method.Method.ToString());
            blank.Colours.Any(c => !method.LightOnly || !c.NeedsUnderbase).ShouldBeTrue(method.Method.ToString());
        }

        foreach (BlankColour colour in blank.Colours)
        {
            blank.Placements.Any(p => p.Methods.Any(m => !PrintMethods.Of(m).LightOnly || !colour.NeedsUnderbase)).ShouldBeTrue($"nothing can be printed on {colour.Code}");
        }
    }

    [Theory]
    [MemberData(nameof(Blanks))]
    public void Is_complete(string slug)
    {
        Blank blank = Catalogue.Find(slug)!;
        blank.Views.Select(v => v.Code).Distinct().Count().ShouldBe(blank.Views.Count);
        blank.Placements.Select(p => p.Code).Distinct().Count().ShouldBe(blank.Placements.Count);
        blank.Colours.Select(c => c.Code).Distinct().Count().ShouldBe(blank.Colours.Count);
        blank.Sizes.Select(s => s.Code).Distinct().Count().ShouldBe(blank.Sizes.Count);
        blank.HsCode.ShouldMatch("^[0-9]{6}$");
        blank.CasePieces.ShouldBePositive();
        foreach (BlankColour colour in blank.Colours)
        {
            colour.Hex.ShouldMatch("^#[0-9a-f]{6}$");
        }

        blank.Sizes.ShouldAllBe(s => s.WeightGrams > 0);
        if (blank.Category is BlankCategory.Tees or BlankCategory.Sweats)
        {
            blank.Sizes.Select(s => s.WeightGrams).ShouldBe(blank.Sizes.Select(s => s.WeightGrams).Order(), "a larger size is heavier");
        }

        blank.Placements.ShouldAllBe(p => p.Methods.Count > 0);
    }

    [Fact]
    public void Blanks_are_found_by_slug_and_by_id_and_ids_can_be_read_back()
    {
        foreach (Blank blank in Catalogue.All)
        {
            Catalogue.Find(blank.Slug).ShouldBeSameAs(blank);
            Catalogue.Find(Id<Blank>.Of(blank.Id.Value)).ShouldBeSameAs(blank);
            blank.Variants.Select(v => Id<BlankVariant>.Of(v.Id.Value)).Distinct().Count().ShouldBe(blank.Colours.Count * blank.Sizes.Count);
        }

        Catalogue.Find("tee").ShouldBeNull();
    }

    [Fact]
    public void One_colour_code_is_one_colour_on_every_blank() =>
        Catalogue.All.SelectMany(b => b.Colours).GroupBy(c => c.Code).Where(g => g.Select(c => c.Hex).Distinct().Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Theory]
    [InlineData("white", false)]
    [InlineData("natural", false)]
    [InlineData("yellow", false)]
    [InlineData("sport-grey", true)]
    [InlineData("red", true)]
    [InlineData("black", true)]
    public void Colours_that_are_not_light_want_an_underbase(string colour, bool underbase) =>
        Catalogue.All.SelectMany(b => b.Colours).First(c => c.Code == colour).NeedsUnderbase.ShouldBe(underbase);

    [Fact]
    public void Every_method_states_limits_that_make_sense()
    {
        foreach (PrintMethodProfile method in PrintMethods.All)
        {
            PrintMethods.Of(method.Method).ShouldBeSameAs(method);
            method.MinDpi.ShouldBeLessThan(method.GoodDpi);
            method.MinSide.ShouldBeLessThan(method.MaxHeight);
            method.CostDrivers.ShouldNotBeEmpty();
            method.ArtworkNeeds.ShouldNotBeEmpty();
        }
    }
}
