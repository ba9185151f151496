using System.Net;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;

namespace ManufacturingOS.Web.Tests.Manufacturers;

/// <summary>The pages of the profile, filled from what is stored.</summary>
public sealed class ProfilePagesTests(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Theory]
    [InlineData("/manufacturer/capabilities", "Heavy T-shirt")]
    [InlineData("/manufacturer/rates", "Screen printing")]
    [InlineData("/manufacturer/capacity", "2,400 min")]
    [InlineData("/manufacturer/shipping", "all other countries")]
    [InlineData("/manufacturer/scorecard", "On time")]
    public async Task A_page_shows_what_the_house_offers(string path, string words)
    {
        Page page = await (await (await portal.AManufacturer()).Browser()).Open(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(words);
    }

    [Fact]
    public async Task The_score_is_the_sum_of_its_parts()
    {
        Page page = await (await (await portal.AManufacturer()).Browser()).Open("/manufacturer/scorecard");

        decimal[] points = [.. page.All("tbody tr td:last-child").Select(c => decimal.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture))];
        decimal.Round(points.Sum(), 0, MidpointRounding.AwayFromZero).ShouldBe(decimal.Parse(page.Find("tfoot td").TextContent, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_price_example_follows_the_stored_prices()
    {
        Page page = await (await (await portal.AManufacturer(h => h with { Run = 2m, BlankPrice = 4m, SetupCents = 1500 })).Browser()).Open("/manufacturer/rates");

        // 12 pieces: 12 × (2.00 + 4.00) + 15.00 set-up.
        page.Find(".fold tbody tr").TextContent.ShouldContain("$87.00");
    }

    [Fact]
    public async Task A_merchant_finds_no_way_in()
    {
        Page page = await (await (await portal.AMerchant()).Browser()).Open("/manufacturer/rates");

        page.Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
