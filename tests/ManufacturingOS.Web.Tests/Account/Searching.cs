using System.Net;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;

namespace ManufacturingOS.Web.Tests.Account;

public sealed class Searching(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task Nothing_found_says_what_was_looked_for_and_runs_nothing_of_it()
    {
        Page page = await (await (await portal.AMerchant()).Browser()).Open("/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>%_\\'"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Find(".empty__title").TextContent.ShouldContain("<script>alert(1)</script>%_\\'");
        page.All("script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_side_can_search_and_a_visitor_cannot()
    {
        foreach (Person person in new[] { await portal.AMerchant(), await portal.AManufacturer(), await portal.AnAdmin() })
        {
            (await (await person.Browser()).Open("/search?q=abcd-1234")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await portal.Visitor().Open("/search?q=x")).LeadsTo()!.ShouldContain("/account/sign-in");
    }
}
