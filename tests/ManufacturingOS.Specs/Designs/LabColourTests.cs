using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Specs.Designs;

public sealed class LabColourTests
{
    /// <summary>Table 1 of Sharma, Wu and Dalal (2005): two colours and their difference.</summary>
    [Theory]
    [InlineData(50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425)]
    [InlineData(50.0000, 3.1571, -77.2803, 50.0000, 0.0000, -82.7485, 2.8615)]
    [InlineData(50.0000, 2.8361, -74.0200, 50.0000, 0.0000, -82.7485, 3.4412)]
    [InlineData(50.0000, -1.3802, -84.2814, 50.0000, 0.0000, -82.7485, 1.0000)]
    [InlineData(50.0000, -1.1848, -84.8006, 50.0000, 0.0000, -82.7485, 1.0000)]
    [InlineData(50.0000, -0.9009, -85.5211, 50.0000, 0.0000, -82.7485, 1.0000)]
    [InlineData(50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669)]
    [InlineData(50.0000, -1.0000, 2.0000, 50.0000, 0.0000, 0.0000, 2.3669)]
    [InlineData(50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0009, 7.1792)]
    [InlineData(50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0010, 7.1792)]
    [InlineData(50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0011, 7.2195)]
    [InlineData(50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0012, 7.2195)]
    [InlineData(50.0000, -0.0010, 2.4900, 50.0000, 0.0009, -2.4900, 4.8045)]
    [InlineData(50.0000, -0.0010, 2.4900, 50.0000, 0.0010, -2.4900, 4.8045)]
    [InlineData(50.0000, -0.0010, 2.4900, 50.0000, 0.0011, -2.4900, 4.7461)]
    [InlineData(50.0000, 2.5000, 0.0000, 50.0000, 0.0000, -2.5000, 4.3065)]
    [InlineData(50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492)]
    [InlineData(50.0000, 2.5000, 0.0000, 61.0000, -5.0000, 29.0000, 22.8977)]
    [InlineData(50.0000, 2.5000, 0.0000, 56.0000, -27.0000, -3.0000, 31.9030)]
    [InlineData(50.0000, 2.5000, 0.0000, 58.0000, 24.0000, 15.0000, 19.4535)]
    [InlineData(50.0000, 2.5000, 0.0000, 50.0000, 3.1736, 0.5854, 1.0000)]
    [InlineData(50.0000, 2.5000, 0.0000, 50.0000, 3.2972, 0.0000, 1.0000)]
    [InlineData(50.0000, 2.5000, 0.0000, 50.0000, 1.8634, 0.5757, 1.0000)]
    [InlineData(50.0000, 2.5000, 0.0000, 50.0000, 3.2592, 0.3350, 1.0000)]
    [InlineData(60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644)]
    [InlineData(63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630)]
    [InlineData(61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731)]
    [InlineData(35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645)]
    [InlineData(22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373)]
    [InlineData(36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146)]
    [InlineData(90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441)]
    [InlineData(90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381)]
    [InlineData(6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377)]
    [InlineData(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082)]
    public void The_difference_is_the_published_one(double l1, double a1, double b1, double l2, double a2, double b2, double expected)
    {
        LabColour one = new(l1, a1, b1), other = new(l2, a2, b2);
        Math.Round(one.DistanceTo(other), 4).ShouldBe(expected);
        Math.Round(other.DistanceTo(one), 4).ShouldBe(expected);
    }

    [Fact]
    public void White_is_the_lightest_and_black_the_darkest_and_neither_has_a_hue()
    {
        LabColour white = LabColour.FromHex("#ffffff"), black = LabColour.FromHex("000000");
        white.L.ShouldBe(100, 0.001);
        white.A.ShouldBe(0, 0.02);
        black.L.ShouldBe(0, 0.001);
        black.B.ShouldBe(0, 0.02);
    }

    [Fact]
    public void Pure_red_has_the_known_coordinates()
    {
        LabColour red = LabColour.FromHex("#ff0000");
        red.L.ShouldBe(53.24, 0.01);
        red.A.ShouldBe(80.09, 0.02);
        red.B.ShouldBe(67.20, 0.02);
    }

    [Theory]
    [InlineData("#fff")]
    [InlineData("red")]
    [InlineData("#12345g")]
    public void Another_way_to_write_a_colour_is_no_colour(string text) => Should.Throw<FormatException>(() => LabColour.FromHex(text));
}
