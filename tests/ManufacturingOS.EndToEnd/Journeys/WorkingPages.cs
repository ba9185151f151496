using ManufacturingOS.EndToEnd.Harness;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

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
    public async Task A_button_pressed_before_the_page_answers_is_not_lost()
    {
        await using Tab tab = await Tab.Open(portal, who: await portal.AMerchant());
        await tab.UploadsADesign("early.png");
        string design = (await tab.Page.GetByRole(AriaRole.Link, new() { Name = "early", Exact = true }).GetAttributeAsync("href"))!;
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await tab.Page.RouteAsync(
            "**/_blazor/negotiate**",
            async route =>
            {
                await slow.Task;
                await route.ContinueAsync();
            }
        );
        await tab.Go(design);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        slow.SetResult();

        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
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
