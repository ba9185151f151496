using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Merchant.Quotes;
using ManufacturingOS.Web.Tests.Designs;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using ManufacturingOS.Web.Verbs.Orders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Quotes;

/// <summary>What a merchant reads before ordering.</summary>
public abstract class QuotePages(Portal portal)
{
    [Fact]
    public async Task Every_option_stands_there_with_its_total_and_the_chosen_one_line_by_line()
    {
        (Person merchant, Quote quote) = await AQuote();
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/{quote.Id}");

        page.All(".option .price__total").Select(t => t.TextContent).ShouldBe(quote.Options.Select(o => Display.Money(o.Total)));
        QuoteOption chosen = Recommended.Of(quote.Options)!;
        page.All(".breakdown__line").Count.ShouldBe(chosen.Price.Lines.Count + 1);
        page.Find(".breakdown__line--total .breakdown__amount").TextContent.ShouldBe(Display.Money(chosen.Total));
        page.Find(".page-head__action").TextContent.ShouldContain(Display.Money(chosen.Total));
    }

    [Fact]
    public async Task No_code_is_left_unsaid()
    {
        (Person merchant, Quote quote) = await AQuote();
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/{quote.Id}");

        page.Text.ShouldNotContain("{");
        foreach (string code in quote.Options.SelectMany(o => o.Price.Lines).Select(l => l.Code).Concat(quote.Options.SelectMany(o => o.Reasons).Select(r => r.Code)))
        {
            page.Text.ShouldNotContain(code);
        }
    }

    [Fact]
    public async Task The_ladder_marks_the_asked_quantity_and_holds_the_same_numbers_as_a_table()
    {
        (Person merchant, Quote quote) = await AQuote();
        using HttpClient browser = await merchant.Browser();
        QuoteOption chosen = Recommended.Of(quote.Options)!;
        chosen.Ladder.Count.ShouldBeGreaterThan(1);

        Page page = await browser.Open($"/merchant/quotes/{quote.Id}");

        page.Find(".ladder__now-label").TextContent.ShouldStartWith("48:");
        page.All(".ladder__table tbody tr").Count.ShouldBe(chosen.Ladder.Count);
    }

    [Fact]
    public async Task Who_makes_it_is_told_by_country_and_quality_and_not_by_name()
    {
        Person house = await portal.AManufacturer(h => h with { Country = "PT", ShipsTo = ["NO"], Blanks = ["tee-heavy"] });
        Person merchant = await portal.AMerchant(country: "NO");
        Id<Quote> id = await merchant.AQuote(SomeQuote.Request(await merchant.ADesign(), country: "NO"));
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/{id}");

        page.Text.ShouldContain("Portugal");
        page.Text.ShouldNotContain(house.Organisation.Name);
        page.Text.ShouldNotContain(house.Organisation.Id.Value);
    }

    [Fact]
    public async Task A_day_that_cannot_be_kept_is_answered_with_the_earliest_and_its_price()
    {
        DateOnly tomorrow = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(1);
        (Person merchant, Quote quote) = await AQuote(tomorrow);
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/{quote.Id}");

        QuoteOption soonest = quote.Options.MinBy(o => o.PromisedOn)!;
        page.Find(".banner--warn").TextContent.ShouldContain(Display.Date(soonest.PromisedOn));
        page.Find(".banner--warn").TextContent.ShouldContain(Display.Money(soonest.Total));
    }

    [Fact]
    public async Task An_ordered_quote_leads_to_its_order()
    {
        (Person merchant, Quote quote) = await AQuote();
        Outcome<Id<Order>> order = await portal.Run(merchant.Actor, new PlaceOrder(quote.Id, quote.Options[0].Id, new Address("Ada", "1 Main St", null, "San Francisco", "CA", "94107", "US")));
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/{quote.Id}");

        page.Find(".page-head__action a").GetAttribute("href").ShouldBe($"/merchant/orders/{order.Value}");
        (await browser.Open("/merchant/quotes")).Text.ShouldContain("Ordered");
    }

    [Fact]
    public async Task Another_organisations_quote_is_not_there()
    {
        (_, Quote quote) = await AQuote();
        using HttpClient stranger = await (await portal.AMerchant()).Browser();

        Page page = await stranger.Open($"/merchant/quotes/{quote.Id}");

        page.Text.ShouldContain("There is no such quote");
        page.Text.ShouldNotContain(Display.Money(quote.Options[0].Total));
    }

    [Fact]
    public async Task German_readers_read_german()
    {
        (Person merchant, Quote quote) = await AQuote();
        using HttpClient browser = await merchant.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");

        Page page = await browser.Open($"/merchant/quotes/{quote.Id}");

        page.Text.ShouldContain("Preis Zeile für Zeile");
        page.Text.ShouldContain("Schweres T-Shirt");
    }

    private async Task<(Person Merchant, Quote Quote)> AQuote(DateOnly? needBy = null)
    {
        await portal.AManufacturer();
        Person merchant = await portal.AMerchant();
        Id<Quote> id = await merchant.AQuote(SomeQuote.Request(await merchant.ADesign(), needBy: needBy));
        return (merchant, await portal.Db(db => db.Quotes.SingleAsync(q => q.Id == id)));
    }
}

public sealed class QuotePagesOnSqliteTests(SqlitePortal portal) : QuotePages(portal), IClassFixture<SqlitePortal>;

public sealed class QuotePagesOnPostgresTests(PostgresPortal portal) : QuotePages(portal), IClassFixture<PostgresPortal>;

/// <summary>A portal of its own: its clock is moved.</summary>
public sealed class ExpiredQuoteTests(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task An_expired_price_offers_a_fresh_one_and_no_order()
    {
        await portal.AManufacturer();
        Person merchant = await portal.AMerchant();
        Id<Quote> id = await merchant.AQuote(SomeQuote.Request(await merchant.ADesign()));
        portal.Clock.Offset += TimeSpan.FromDays(91);
        using HttpClient browser = await merchant.Browser();

        Page page = await browser.Open($"/merchant/quotes/{id}");

        page.Text.ShouldContain("This price has expired");
        page.Find(".page-head__action").TextContent.ShouldContain("Get fresh price");
    }
}
