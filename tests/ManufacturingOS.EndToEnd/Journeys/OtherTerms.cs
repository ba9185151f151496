using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.EndToEnd.Harness;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ManufacturingOS.EndToEnd.Journeys;

/// <summary>A manufacturer proposes other terms, the merchant answers, by hand in two browsers that watch each other; then the receipt is looked at.</summary>
public abstract class OtherTerms(Portal portal)
{
    [Fact]
    public async Task A_later_day_is_proposed_seen_at_once_and_taken()
    {
        await portal.HasManufacturers();
        await using Tab shop = await Tab.Open(portal, who: await portal.AMerchant());
        Id<Order> order = await shop.OrdersTees("later day");
        await shop.GoesToPay();
        await shop.PaysWith("4242 4242 4242 4242");
        await Expect(shop.State()).ToHaveTextAsync("Planned");
        (Job job, Person owner) = await portal.TheOnlyJobOf(order);
        await using Tab house = await Tab.Open(portal, $"/manufacturer/jobs/{job.Id}", who: owner);
        await house.IsLive();

        await Propose(house, price: "999999999", day: null);
        await Expect(house.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not pay again");
        DateOnly later = job.DueOn.AddDays(14);
        later = later.AddDays(later.DayOfWeek is DayOfWeek.Saturday ? 2 : later.DayOfWeek is DayOfWeek.Sunday ? 1 : 0);
        await house.Go($"/manufacturer/jobs/{job.Id}");
        await house.IsLive();
        await Propose(house, price: null, later);
        await Expect(house.State()).ToHaveTextAsync("Waits for the merchant");

        await Expect(shop.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "A later day is proposed" })).ToBeVisibleAsync();
        await shop.IsAccessible();
        await shop.Page.GetByRole(AriaRole.Button, new() { Name = "Take the later day" }).ClickAsync();
        await Expect(shop.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "A later day is proposed" })).ToHaveCountAsync(0);
        await Expect(house.State()).ToHaveTextAsync("Accepted");
        (await portal.Db(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Id == job.Id))).DueOn.ShouldBe(later);

        await shop.Page.GetByRole(AriaRole.Link, new() { Name = "Receipt to print" }).ClickAsync();
        await Expect(shop.Page.GetByText("Payment received")).ToBeVisibleAsync();
        await shop.IsAccessible();
    }

    private static async Task Propose(Tab house, string? price, DateOnly? day)
    {
        await house.Page.GetByRole(AriaRole.Button, new() { Name = "Propose other terms" }).ClickAsync();
        if (price is not null)
        {
            await house.Page.GetByLabel("Your pay in").FillAsync(price);
        }

        if (day is { } later)
        {
            await house.Page.GetByLabel("Leaves your house on").FillAsync(later.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        await house.Page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
    }
}

public sealed class OtherTermsOnSqlite(SqliteSite portal) : OtherTerms(portal), IClassFixture<SqliteSite>;

public sealed class OtherTermsOnPostgres(PostgresSite portal) : OtherTerms(portal), IClassFixture<PostgresSite>;
