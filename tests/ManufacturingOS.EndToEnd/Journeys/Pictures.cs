using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.EndToEnd.Harness;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ManufacturingOS.EndToEnd.Journeys;

/// <summary>The main pages as the documentation shows them, with the demo's data.</summary>
public sealed class Pictures(DemoSite portal) : IClassFixture<DemoSite>
{
    private static readonly Look Page = new(1280, 800);
    private static readonly Look TallPage = new(1280, 1100);

    [Fact]
    public async Task Of_the_public_pages()
    {
        await Take("landing", "/", TallPage);
        await Take("landing-dark", "/", TallPage.InTheDark);
        await Take("prices", "/prices", Page);
        await Take("catalogue", "/catalogue", Page);
    }

    [Fact]
    public async Task Of_a_merchants_way_from_the_stage_to_the_checkout()
    {
        Person merchant = await portal.Someone(OrganisationKind.Merchant);
        await Take("merchant-home", "/merchant", Page, merchant);
        await Take("merchant-home-phone", "/merchant", Look.Phone, merchant);
        OrderState[] lively = [OrderState.Shipped, OrderState.PartlyShipped, OrderState.InProduction];
        Order order = await portal.Db(db => db.Orders.AsNoTracking().Where(o => o.Organisation == merchant.Organisation.Id && lively.Contains(o.State)).OrderByDescending(o => o.State).FirstAsync());
        await Take("order", $"/merchant/orders/{order.Id}", Page, merchant);

        await using Tab tab = await Tab.Open(portal, "/merchant/quotes/new", TallPage, merchant);
        await tab.IsLive();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Heavy T-shirt", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ridge sunrise", Exact = true }).ClickAsync();
        await tab.Page.GetByTitle("Navy", new() { Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "Screen printing" }).CheckAsync();
        await Expect(tab.Page.Locator("[data-part=tools] > *").First).ToBeAttachedAsync();
        await Expect(tab.Page.Locator(".builder-aside .price__total")).ToBeVisibleAsync();
        await tab.Shows("stage");

        await tab.EntersPieces(("S", 12), ("M", 36), ("L", 24));
        await tab.AsksForPricesToPortland();
        await tab.Shows("quote");
        await tab.Orders();
        await tab.GoesToPay();
        await tab.Shows("checkout");
    }

    [Fact]
    public async Task Of_a_manufacturers_day()
    {
        Job offer = await portal.Db(db => db.Jobs.AsNoTracking().Where(j => j.State == JobState.Offered).OrderBy(j => j.Id).FirstAsync());
        await Take("inbox", "/manufacturer", Page, await portal.Someone(OrganisationKind.Manufacturer, offer.Manufacturer));
        Job job = await portal.Db(db => db.Jobs.AsNoTracking().Where(j => j.State == JobState.Accepted).OrderBy(j => j.Id).FirstAsync());
        await Take("job", $"/manufacturer/jobs/{job.Id}", TallPage, await portal.Someone(OrganisationKind.Manufacturer, job.Manufacturer));
    }

    [Fact]
    public async Task Of_the_office()
    {
        Person admin = await portal.Someone(OrganisationKind.Platform);
        await Take("admin", "/admin", Page, admin);
        await Take("ledger", "/admin/ledger", Page, admin);
    }

    private async Task Take(string name, string path, Look look, Person? who = null)
    {
        await using Tab tab = await Tab.Open(portal, path, look, who);
        await tab.Shows(name);
    }
}

internal static class Showing
{
    /// <summary>A picture of the page as it rests: from its top, with everything loaded.</summary>
    public static async Task Shows(this Tab tab, string name)
    {
        await tab.Page.EvaluateAsync("() => { scrollTo(0, 0); document.activeElement?.blur(); }");
        await Expect(tab.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await tab.Page.WaitForFunctionAsync("() => [...document.images].every(i => i.complete || i.loading === 'lazy')");
        await tab.Picture(name);
    }
}
