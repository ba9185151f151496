using System.Net;
using ManufacturingOS.Web.Tests.Harness;

namespace ManufacturingOS.Web.Tests.Database;

/// <summary>A list costs what its page costs, however much there is: the plans of the queries that the portal really asks.</summary>
public sealed class ListsOfManyRows(ManyRows portal) : IClassFixture<ManyRows>
{
    /// <summary>A page, one row to see whether there is more, and some for each state of a list that is merged of several.</summary>
    private const int MostRows = 300;

    [Theory]
    [InlineData("/v1/orders?limit=20")]
    [InlineData("/v1/orders?limit=20&after=ord_00010000")]
    [InlineData("/v1/orders?limit=20&state=Shipped")]
    [InlineData("/v1/orders?limit=20&state=Closed&after=ord_00010000")]
    [InlineData("/v1/designs?limit=20")]
    [InlineData("/v1/designs?limit=20&after=des_00010000")]
    [InlineData("/v1/quotes?limit=20")]
    [InlineData("/v1/quotes?limit=20&after=qte_00010000")]
    public async Task A_merchants_list_is_read_along_an_index(string path)
    {
        foreach (Person merchant in portal.Merchants)
        {
            using HttpClient program = await merchant.Program();
            await ShouldBeShort(program, path, sorts: false);
        }
    }

    [Theory]
    [InlineData("/v1/jobs?limit=20")]
    [InlineData("/v1/jobs?limit=20&after=job_00010000")]
    [InlineData("/v1/jobs?limit=20&state=Accepted")]
    [InlineData("/v1/jobs?limit=20&state=PaidOut&after=job_00010000")]
    public async Task A_manufacturers_list_of_jobs_is_read_along_an_index(string path)
    {
        foreach (Person manufacturer in portal.Manufacturers)
        {
            using HttpClient program = await manufacturer.Program();
            await ShouldBeShort(program, path, sorts: false);
        }
    }

    [Theory]
    [InlineData("/v1/payouts?limit=20")]
    [InlineData("/v1/payouts?limit=20&after=pyt_00010000")]
    public async Task A_manufacturers_list_of_payouts_is_read_along_an_index(string path)
    {
        foreach (Person manufacturer in portal.Manufacturers)
        {
            using HttpClient program = await manufacturer.Program();
            await ShouldBeShort(program, path, sorts: false);
        }
    }

    [Fact]
    public async Task The_timeline_of_an_order_is_read_along_an_index()
    {
        using HttpClient program = await portal.Merchants[0].Program();

        await ShouldBeShort(program, $"/v1/orders/{portal.Order}/timeline", sorts: true);
    }

    [Theory]
    [InlineData("/merchant/orders", false)]
    [InlineData("/merchant/orders?after=ord_00010000", false)]
    [InlineData("/merchant/orders?show=NeedsYou", true)]
    [InlineData("/merchant/orders?show=Open", true)]
    [InlineData("/merchant/orders?show=Open&after=ord_00010000", true)]
    [InlineData("/merchant/orders?show=Done", true)]
    [InlineData("/merchant/designs", false)]
    [InlineData("/merchant/quotes", false)]
    public async Task A_merchants_page_of_a_list_is_read_along_an_index(string path, bool merged)
    {
        foreach (Person merchant in portal.Merchants)
        {
            using HttpClient browser = await merchant.Browser();
            await ShouldBeShort(browser, path, sorts: merged);
        }
    }

    [Theory]
    [InlineData("/manufacturer")]
    [InlineData("/manufacturer/board")]
    public async Task A_manufacturers_page_reads_only_what_is_in_the_house(string path)
    {
        foreach (Person manufacturer in portal.Manufacturers)
        {
            using HttpClient browser = await manufacturer.Browser();
            await ShouldBeShort(browser, path, sorts: true);
        }
    }

    /// <param name="sorts">The few rows that were found may be put in order.</param>
    private async Task ShouldBeShort(HttpClient client, string path, bool sorts)
    {
        IReadOnlyList<AskedQuery> all = await portal.Queries.During(async () =>
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        });
        AskedQuery[] asked = [.. all.Where(q => ManyRows.Tables.Any(t => q.Sql.Contains($"FROM {t} ", StringComparison.Ordinal)))];

        asked.ShouldNotBeEmpty();
        foreach (AskedQuery query in asked)
        {
            QueryPlan plan = await QueryPlan.Of(portal, query);
            plan.ReadWhole.Intersect(ManyRows.Tables).ShouldBeEmpty(plan.ToString());
            plan.RowsOf(ManyRows.Tables).ShouldBeLessThan(MostRows, plan.ToString());
            (sorts || !plan.Sorts).ShouldBeTrue(plan.ToString());
        }
    }
}
