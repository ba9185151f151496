using System.Net;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;

namespace ManufacturingOS.Web.Tests.Jobs;

/// <summary>What a manufacturer sees of a job, and what not.</summary>
public sealed class JobPagesTests(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task An_offer_stands_in_the_inbox_with_earnings_and_answers()
    {
        AJob job = await AJob.Offered(portal, await portal.AManufacturer());

        Page inbox = await (await job.House.Browser()).Open("/manufacturer");

        inbox.Text.ShouldContain("Summit logo");
        inbox.Text.ShouldContain("40 pieces");
        inbox.Text.ShouldContain("$182.40");
        inbox.Text.ShouldContain("Accept job");
        inbox.Text.ShouldContain("Decline job");
    }

    [Fact]
    public async Task A_new_house_is_told_what_comes_next()
    {
        Person house = await portal.AManufacturer(h => h with { Verification = Verification.Unverified });

        Page inbox = await (await house.Browser()).Open("/manufacturer");

        inbox.Find(".banner").TextContent.ShouldContain("not verified yet");
        inbox.All(".banner a").Select(a => a.GetAttribute("href")).ShouldBe(["/manufacturer/capabilities", "/manufacturer/rates", "/manufacturer/shipping", "/manufacturer/capacity"]);
    }

    [Fact]
    public async Task The_address_is_shown_with_the_acceptance_and_the_merchants_mail_never()
    {
        AJob job = await AJob.Offered(portal, await portal.AManufacturer());
        HttpClient browser = await job.House.Browser();

        Page offered = await browser.Open($"/manufacturer/jobs/{job.Id}");
        await job.In(JobState.Accepted);
        Page accepted = await browser.Open($"/manufacturer/jobs/{job.Id}");

        offered.Text.ShouldContain("United States");
        offered.Text.ShouldNotContain("Ada Lovelace");
        accepted.Text.ShouldContain("Ada Lovelace");
        accepted.Text.ShouldContain("200 × 160 mm");
        accepted.Text.ShouldNotContain(job.Merchant.Email);
        accepted.Text.ShouldNotContain("$200.00");
    }

    [Fact]
    public async Task A_job_of_another_house_answers_404()
    {
        AJob job = await AJob.Offered(portal, await portal.AManufacturer());
        HttpClient stranger = await (await portal.AManufacturer()).Browser();

        (await stranger.Open($"/manufacturer/jobs/{job.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Open($"/manufacturer/jobs/{job.Id}/ticket")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Open("/manufacturer/jobs/job_nonsense")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_ticket_says_colours_sizes_and_where_to_print_and_carries_a_code()
    {
        AJob job = await (await AJob.Offered(portal, await portal.AManufacturer())).In(JobState.Accepted);

        Page ticket = await (await job.House.Browser()).Open($"/manufacturer/jobs/{job.Id}/ticket");

        ticket.Find(".ticket .qr path").GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        ticket.Find(".ticket table").TextContent.ShouldContain("Navy");
        ticket.Text.ShouldContain("200 × 160 mm");
        ticket.All(".placement").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(JobState.Accepted, "Start job")]
    [InlineData(JobState.InProduction, "Save quality check")]
    [InlineData(JobState.Produced, "Ship 1 parcel")]
    public async Task A_job_offers_the_verb_that_its_state_allows(JobState state, string verb)
    {
        AJob job = await (await AJob.Offered(portal, await portal.AManufacturer())).In(state);

        Page page = await (await job.House.Browser()).Open($"/manufacturer/jobs/{job.Id}");

        page.Find("#next").TextContent.ShouldContain(verb);
        page.Find("#next").TextContent.ShouldNotContain("Accept job");
    }

    [Fact]
    public async Task The_board_has_the_job_in_the_column_of_its_state()
    {
        AJob job = await (await AJob.Offered(portal, await portal.AManufacturer())).In(JobState.InProduction);
        HttpClient browser = await job.House.Browser();

        Page board = await browser.Open("/manufacturer/board");
        Page other = await browser.Open("/manufacturer/board?method=Embroidery");

        board.Find("[aria-labelledby=column-InProduction]").TextContent.ShouldContain("Summit logo");
        board.Find("[aria-labelledby=column-Accepted]").TextContent.ShouldNotContain("Summit logo");
        other.Text.ShouldNotContain("Summit logo");
    }
}
