using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Web.Merchant.Quotes.Builder;

namespace ManufacturingOS.Web.Tests.Quotes;

public sealed class PlacingTests
{
    private static readonly Placement Front = Catalogue.Find("tee-heavy")!.Placement("front")!;

    public static TheoryData<string, string, PrintMethod, int, int> EveryPlacement
    {
        get
        {
            var all = new TheoryData<string, string, PrintMethod, int, int>();
            foreach (Blank blank in Catalogue.All)
            {
                foreach (Placement placement in blank.Placements)
                {
                    foreach (PrintMethod method in placement.Methods)
                    {
                        foreach ((int width, int height) in new[] { (3000, 3000), (4000, 1500), (1501, 3997) })
                        {
                            if (CanHold(placement, method, (decimal)width / height))
                            {
                                all.Add(blank.Slug, placement.Code, method, width, height);
                            }
                        }
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPlacement))]
    public void A_design_lies_at_first_where_it_can_be_made(string slug, string code, PrintMethod method, int width, int height)
    {
        Blank blank = Catalogue.Find(slug)!;
        Placement placement = blank.Placement(code)!;
        ArtworkInspection artwork = Picture(width, height);
        var print = new DraftPrint { Placement = code, Design = new("des_x"), Method = method, Colours = 1 };

        print.Put(Placing.First(placement, method, artwork));

        DecorationCheck.Check(blank, print.ToDecoration(artwork), "").ShouldBeEmpty();
    }

    [Fact]
    public void The_largest_print_touches_the_area_and_does_not_leave_it()
    {
        ArtworkInspection artwork = Picture(3000, 3000);

        Spot largest = Placing.Keep(Front, PrintMethod.Dtf, artwork, new Spot(new(9999), new(9999), new(99999)));

        largest.ShouldBe(new Spot(new(0), new(4060 - 3050), new(3050)));
    }

    [Fact]
    public void Sharp_ends_where_the_pixels_end()
    {
        // 1181 px at 300 dpi are 100 mm.
        Placing.SharpWidth(Front, PrintMethod.Dtf, Picture(1181, 1181)).Millimetres.ShouldBe(99.9m);
        Placing.SharpWidth(Front, PrintMethod.Dtf, Picture(90_000, 90_000)).Millimetres.ShouldBe(305m);
    }

    [Fact]
    public void Resizing_keeps_the_middle_of_the_design()
    {
        var spot = new Spot(new(1000), new(200), new(1000));

        Spot smaller = Placing.Resized(Front, PrintMethod.Dtf, Picture(3000, 3000), spot, new(500));

        (smaller.X.Value + (smaller.Width.Value / 2)).ShouldBe(spot.X.Value + (spot.Width.Value / 2));
    }

    [Theory]
    [InlineData(1000, 1600)]
    [InlineData(2000, 1250)]
    [InlineData(333, 1000)]
    public void Width_and_height_follow_each_other(int width, int height)
    {
        ArtworkInspection artwork = Picture(width, height);

        Placing.WidthOf(Placing.HeightOf(new(1234), artwork), artwork).Value.ShouldBeInRange(1233, 1235);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(7)]
    [InlineData(1)]
    [InlineData(99_999)]
    public void Pieces_spread_over_sizes_sum_to_what_was_asked(int pieces)
    {
        foreach (Blank blank in Catalogue.All)
        {
            UsualSizes.Spread(blank, pieces).Sum(s => s.Quantity).ShouldBe(pieces);
        }
    }

    [Fact]
    public void Most_adults_wear_m_and_l()
    {
        UsualSizes.Spread(Catalogue.Find("tee-heavy")!, 100).OrderByDescending(s => s.Quantity).Take(2).Select(s => s.Size.Code).Order().ShouldBe(["L", "M"]);
    }

    /// <summary>A long strip on a short place may be impossible: its shorter side falls below what the method can show.</summary>
    private static bool CanHold(Placement placement, PrintMethod method, decimal aspect)
    {
        decimal least = PrintMethods.Of(method).MinSide.Millimetres;
        return Math.Min(placement.Area.Width, placement.Area.Height * aspect) * (aspect < 1 ? 1 : 1 / aspect) > least;
    }

    private static ArtworkInspection Picture(int width, int height) =>
        new()
        {
            Sha256 = new string('0', 64),
            Bytes = 1,
            Format = ArtworkFormat.Png,
            Width = width,
            Height = height,
            HasAlpha = true,
            BitsPerChannel = 8,
            ColourMode = ColourMode.Rgb,
            HasProfile = false,
            ClearShare = 0,
            InkShare = 1,
            SoftAlphaShare = 0,
            HiddenColourShare = 0,
            IsBlank = false,
            Colours = ColourEstimate.None,
        };
}
