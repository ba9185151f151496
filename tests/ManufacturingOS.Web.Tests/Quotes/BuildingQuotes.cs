using System.Net;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Merchant.Quotes;
using ManufacturingOS.Web.Merchant.Quotes.Builder;
using ManufacturingOS.Web.Tests.Designs;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using ManufacturingOS.Web.Verbs.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Quotes;

/// <summary>The quote builder as the server draws it: what stands in a draft is there again after a reload or on another device.</summary>
public abstract class BuildingQuotes(Portal portal)
{
    [Fact]
    public async Task A_new_quote_has_the_address_of_its_draft_before_anything_is_done()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();

        Page page = await browser.Open("/merchant/quotes/new?blank=tee-heavy&quantity=48");

        page.Status.ShouldBe(HttpStatusCode.Found);
        page.Location!.ShouldContain("draft=drf_");
        Page builder = await page.Follow();
        builder.Find("[aria-current=step]").TextContent.ShouldContain("Design");
        builder.Find(".tag").TextContent.ShouldContain("48");
        builder.All(".view-pick").Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_draft_goes_on_where_it_was()
    {
        Person merchant = await portal.AMerchant();
        Id<QuoteDraft> draft = await Keep(merchant, Draft.Of(SomeQuote.Request(await merchant.ADesign(), pieces: 31)));
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/new?draft={draft}&step=pieces");

        page.Find("[aria-current=step]").TextContent.ShouldContain("Quantities");
        page.All(".size-grid tbody input").Select(i => i.GetAttribute("value")).ShouldContain("31");
        page.Find(".size-grid__total").TextContent.ShouldBe("31");
    }

    [Fact]
    public async Task The_price_so_far_is_the_price_that_is_quoted()
    {
        await portal.AManufacturer();
        Person merchant = await portal.AMerchant();
        QuoteRequest request = SomeQuote.Request(await merchant.ADesign());
        Id<QuoteDraft> draft = await Keep(merchant, Draft.Of(request));
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/new?draft={draft}&step=delivery");
        Quote quote = await portal.Db(async db =>
        {
            Id<Quote> id = await merchant.AQuote(request);
            return await db.Quotes.SingleAsync(q => q.Id == id);
        });

        page.Find(".price__total").TextContent.ShouldBe(Display.Money(Recommended.Of(quote.Options)!.Total));
    }

    [Fact]
    public async Task A_line_without_pieces_is_priced_as_an_example_and_says_so()
    {
        await portal.AManufacturer();
        Person merchant = await portal.AMerchant();
        Draft draft = Draft.Of(SomeQuote.Request(await merchant.ADesign()));
        draft.Lines[0].Pieces.Clear();
        Id<QuoteDraft> id = await Keep(merchant, draft);
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/new?draft={id}&step=place");

        page.Text.ShouldContain($"An example with {Draft.SamplePieces} pieces");
        page.Find(".price__total").TextContent.ShouldStartWith("$");
    }

    [Fact]
    public async Task What_nobody_can_make_is_said_with_the_way_to_mend_it()
    {
        Person merchant = await portal.AMerchant();
        Draft draft = Draft.Of(SomeQuote.Request(await merchant.ADesign()));
        draft.NeedBy = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        Id<QuoteDraft> id = await Keep(merchant, draft);
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/new?draft={id}&step=pieces");

        page.Find(".builder-aside").TextContent.ShouldContain("The day has passed");
        page.Find(".builder-aside a").GetAttribute("href")!.ShouldContain("step=delivery");
    }

    [Fact]
    public async Task A_step_that_is_not_open_yet_leads_to_the_first()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();

        Page page = await browser.Open("/merchant/quotes/new?draft=drf_new&step=delivery");

        page.Find("[aria-current=step]").TextContent.ShouldContain("Product");
    }

    [Fact]
    public async Task Another_organisations_draft_is_not_shown_and_not_changed()
    {
        Person owner = await portal.AMerchant();
        Person stranger = await portal.AMerchant();
        Id<QuoteDraft> draft = await Keep(owner, Draft.Of(SomeQuote.Request(await owner.ADesign(), pieces: 77)));
        using HttpClient browser = await stranger.Browser();

        Page page = await browser.Open($"/merchant/quotes/new?draft={draft}&step=pieces");
        Outcome<Done> saved = await portal.Run(stranger.Actor, new SaveQuoteDraft(draft, "{}"));

        page.Text.ShouldNotContain("77");
        saved.Refusal!.Code.ShouldBe("draft-not-found");
    }

    [Fact]
    public async Task A_draft_of_an_older_version_begins_anew_instead_of_failing()
    {
        Person merchant = await portal.AMerchant();
        Id<QuoteDraft> id = portal.Services.GetRequiredService<IIds>().New<QuoteDraft>();
        await portal.Run(merchant.Actor, new SaveQuoteDraft(id, "{\"lines\": 7}"));
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/new?draft={id}");

        page.Find("[aria-current=step]").TextContent.ShouldContain("Product");
        portal.Errors.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Drafts_stand_in_the_list_until_they_are_quoted()
    {
        Person merchant = await portal.AMerchant();
        Draft draft = Draft.Of(SomeQuote.Request(await merchant.ADesign(), pieces: 31));
        Id<QuoteDraft> id = await Keep(merchant, draft);
        using HttpClient browser = await merchant.Browser();
        Page before = await browser.Open("/merchant/quotes");

        draft.Quoted = new Id<Quote>("qte_x");
        await portal.Run(merchant.Actor, new SaveQuoteDraft(id, draft.Write()));

        before.Find(".list__link").TextContent.ShouldBe("Heavy T-shirt, 31 pieces so far");
        (await browser.Open("/merchant/quotes")).All(".list__link").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_becomes_a_draft_and_the_same_request_again()
    {
        Person merchant = await portal.AMerchant();
        Id<Design> design = await merchant.ADesign();
        QuoteRequest request = SomeQuote.Request(design, needBy: new DateOnly(2030, 1, 2));
        ArtworkInspection artwork = (await portal.Db(db => db.Designs.SingleAsync(d => d.Id == design))).Inspection;

        QuoteRequest again = Draft.Read(Draft.Of(request).Write())!.ToRequest(new Dictionary<Id<Design>, ArtworkInspection> { [design] = artwork });

        Json.Write(again).ShouldBe(Json.Write(request));
        again.Lines[0].Decorations[0].Method.ShouldBe(PrintMethod.ScreenPrinting);
    }

    private async Task<Id<QuoteDraft>> Keep(Person merchant, Draft draft)
    {
        Id<QuoteDraft> id = portal.Services.GetRequiredService<IIds>().New<QuoteDraft>();
        (await portal.Run(merchant.Actor, new SaveQuoteDraft(id, draft.Write()))).IsOk.ShouldBeTrue();
        return id;
    }
}

public sealed class BuildingQuotesOnSqliteTests(SqlitePortal portal) : BuildingQuotes(portal), IClassFixture<SqlitePortal>;

public sealed class BuildingQuotesOnPostgresTests(PostgresPortal portal) : BuildingQuotes(portal), IClassFixture<PostgresPortal>;
