using ManufacturingOS.EndToEnd.Harness;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.Playwright;

namespace ManufacturingOS.EndToEnd.Journeys;

/// <summary>What every working page has in common, seen on one of each side.</summary>
public sealed class WorkingPages(SqliteSite portal) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task A_working_page_answers_once_its_circuit_is_there()
    {
        Person merchant = await portal.AMerchant();
        await using Tab tab = await Tab.Open(portal, "/merchant/designs", who: merchant);

        await tab.IsLive();

        await tab.IsAccessible();
        (await tab.Page.Locator("h1").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_page_of_the_other_side_stays_closed()
    {
        Person manufacturer = await portal.AManufacturer();
        await using Tab tab = await Tab.Open(portal, "/", who: manufacturer);

        IResponse answer = await tab.Go("/merchant/designs");

        answer.Url.ShouldContain("/account/denied");
    }
}
