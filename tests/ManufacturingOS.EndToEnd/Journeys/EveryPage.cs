using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.EndToEnd.Harness;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.Playwright;

namespace ManufacturingOS.EndToEnd.Journeys;

/// <summary>
/// Opens every page that the app has on the demo's data, by day on a desk in English and by night on a phone in German, and leaves a picture
/// of each in <c>artifacts/screenshots/pages</c>.
/// </summary>
public sealed class EveryPage(DemoSite portal) : IClassFixture<DemoSite>
{
    public static TheoryData<Type> Pages => [.. PageAddresses.Pages];

    [Fact]
    public void The_demo_is_lived_through_without_an_error() => portal.Errors.All.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Is_accessible_by_day_on_a_desk(Type page) => Look(page, Harness.Look.Desktop, "desk");

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Is_accessible_by_night_on_a_phone_in_German(Type page) => Look(page, Harness.Look.Phone.InTheDark.InGerman, "phone");

    private async Task Look(Type page, Look look, string name)
    {
        Person? who = PageAddresses.SideOf(page) is { } side ? await portal.Someone(side) : null;
        await using Tab tab = await Tab.Open(portal, "/robots.txt", look, who);
        IResponse answer = await tab.Go(await PageAddresses.AddressOf(page, portal, who));
        if (PageAddresses.IsLive(page))
        {
            await tab.IsLive();
        }

        answer.Status.ShouldBeOneOf([200, 403]);
        new Uri(tab.Page.Url).AbsolutePath.ShouldBe(new Uri(answer.Request.Url).AbsolutePath);
        await tab.Picture($"pages/{page.Name}-{name}", fullPage: true);
        await tab.IsAccessible();
        await tab.FitsItsScreen();
    }
}
