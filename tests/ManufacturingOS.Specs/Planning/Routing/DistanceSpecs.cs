using ManufacturingOS.Planning.Routing;

namespace ManufacturingOS.Specs.Planning.Routing;

public sealed class DistanceSpecs
{
    [Fact]
    public void The_same_country_is_nearest_whatever_its_size() => Distance.Between("US", "US").ShouldBe(new Distance(Neighbourhood.SameCountry, 0));

    [Fact]
    public void A_country_of_the_same_continent_is_nearer_than_one_across_the_water_even_if_that_is_fewer_kilometres()
    {
        Distance norwayToCyprus = Distance.Between("CY", "NO");
        Distance lebanonToCyprus = Distance.Between("CY", "LB");

        lebanonToCyprus.Kilometres.ShouldBeLessThan(norwayToCyprus.Kilometres);
        norwayToCyprus.ShouldBeLessThan(lebanonToCyprus);
    }

    [Theory]
    [InlineData("DE", "PL", 600)]
    [InlineData("US", "CN", 11_500)]
    [InlineData("VN", "DE", 9_000)]
    public void The_great_circle_between_country_centres_is_about_right(string from, string to, int kilometres) =>
        Distance.Between(from, to).Kilometres.ShouldBeInRange(kilometres * 9 / 10, kilometres * 11 / 10);

    [Fact]
    public void It_is_as_far_there_as_back() => Distance.Between("MX", "JP").ShouldBe(Distance.Between("JP", "MX"));

    [Fact]
    public void An_unknown_country_counts_as_the_other_end_of_the_earth() => Distance.Between("DE", "ZZ").ShouldBeGreaterThan(Distance.Between("DE", "NZ"));
}
