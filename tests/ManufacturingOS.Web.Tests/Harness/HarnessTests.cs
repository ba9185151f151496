using System.Net;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Tests.Harness.Pages;
using ManufacturingOS.Web.Verbs.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>What every other test here leans on.</summary>
public abstract class HarnessTests(Portal portal)
{
    [Fact]
    public async Task A_visitor_sees_the_landing_page()
    {
        Page page = await portal.Visitor().Open("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.All("h1").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_verb_runs_for_a_merchant_and_its_row_is_there()
    {
        Person merchant = await portal.AMerchant();
        Id<QuoteDraft> draft = portal.Services.GetRequiredService<IIds>().New<QuoteDraft>();

        Outcome<Done> outcome = await portal.Run(merchant.Actor, new SaveQuoteDraft(draft, "{}"));

        outcome.IsOk.ShouldBeTrue();
        (await portal.Db(db => db.QuoteDrafts.SingleAsync(d => d.Id == draft))).Organisation.ShouldBe(merchant.Organisation.Id);
    }

    [Fact]
    public async Task A_verb_of_the_other_side_is_refused()
    {
        Person manufacturer = await portal.AManufacturer();

        Outcome<Done> outcome = await portal.Run(manufacturer.Actor, new SaveQuoteDraft(new Id<QuoteDraft>("drf_x"), "{}"));

        outcome.Refusal!.Code.ShouldBe("not-your-side");
    }

    [Fact]
    public async Task Ids_sort_by_their_bytes_in_the_database()
    {
        Person merchant = await portal.AMerchant();
        foreach (string draft in new[] { "drf_b_1", "drf_b1", "drf_b.2" })
        {
            await portal.Run(merchant.Actor, new SaveQuoteDraft(new Id<QuoteDraft>(draft), "{}"));
        }

        List<Id<QuoteDraft>> sorted = await portal.Db(db => db.QuoteDrafts.Where(d => d.Organisation == merchant.Organisation.Id).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync());

        sorted.ShouldBe(sorted.Order());
    }
}

public sealed class HarnessOnSqliteTests(SqlitePortal portal) : HarnessTests(portal), IClassFixture<SqlitePortal>;

public sealed class HarnessOnPostgresTests(PostgresPortal portal) : HarnessTests(portal), IClassFixture<PostgresPortal>
{
    [Fact]
    public async Task A_second_node_sees_what_the_first_wrote()
    {
        Person merchant = await portal.AMerchant();
        Portal other = await portal.AnotherNode();
        try
        {
            (await other.Db(db => db.Organisations.AnyAsync(o => o.Id == merchant.Organisation.Id))).ShouldBeTrue();
        }
        finally
        {
            await other.DisposeAsync();
        }
    }
}
