using System.Globalization;
using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.EndToEnd.Harness;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ManufacturingOS.EndToEnd.Journeys;

/// <summary>Upload, quote, order, pay, make, ship, accept, pay out: all of it by hand, in two browsers that watch each other.</summary>
public abstract partial class MainJob(Portal portal)
{
    [Fact]
    public async Task Runs_from_the_upload_to_the_payout_by_hand()
    {
        await portal.HasManufacturers();
        Person merchant = await portal.AMerchant();
        await using Tab shop = await Tab.Open(portal);
        await shop.SignIn(merchant.Email);

        await shop.UploadsADesign("harbour-days.png");
        await shop.PutsItOnATee("harbour-days");
        await shop.MovesItByKeyboard();
        await shop.EntersPieces(("S", 12), ("M", 36), ("L", 24));
        await shop.AsksForPricesToPortland();
        await PartsSumToTheTotal(shop);
        Id<Order> order = await shop.Orders();

        await shop.GoesToPay();
        await Pay(shop);
        await Expect(shop.State()).ToHaveTextAsync("Planned");

        (Job job, Person owner) = await portal.TheOnlyJobOf(order);
        await using Tab house = await Tab.Open(portal, "/manufacturer", who: owner);
        await house.IsLive();
        await MakeAndShip(house, job, shop);

        await shop.Page.GetByRole(AriaRole.Button, new() { Name = "I have received it" }).ClickAsync();
        await Expect(house.State()).ToHaveTextAsync("Delivered");
        await shop.Page.GetByRole(AriaRole.Button, new() { Name = "Accept the goods" }).ClickAsync();
        await Expect(shop.State()).ToHaveTextAsync("Closed");

        await house.Go("/manufacturer/payouts");
        await Expect(house.Page.GetByText(Money(job.Earnings)).First).ToBeVisibleAsync();
        await TheBooksAreBalanced();
    }

    [Fact]
    public async Task A_reload_in_the_middle_of_the_builder_continues_where_it_was()
    {
        await portal.HasManufacturers();
        await using Tab shop = await Tab.Open(portal, who: await portal.AMerchant());
        await shop.UploadsADesign("lost-line.png");
        await shop.PutsItOnATee("lost-line");
        await shop.EntersPieces(("M", 20), ("XL", 5));
        await Expect(shop.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Draft saved" })).ToBeVisibleAsync();

        await shop.Page.ReloadAsync();

        await Expect(shop.Page.GetByLabel("Navy, M", new() { Exact = true })).ToHaveValueAsync("20");
        await Expect(shop.Page.GetByLabel("Navy, XL", new() { Exact = true })).ToHaveValueAsync("5");
        await Expect(shop.Page.Locator(".size-grid__total")).ToHaveTextAsync("25");
    }

    [Fact]
    public async Task Paying_in_two_tabs_pays_once()
    {
        await portal.HasManufacturers();
        Person merchant = await portal.AMerchant();
        await using Tab first = await Tab.Open(portal, who: merchant);
        Id<Order> order = await first.OrdersTees("twice");
        await using Tab second = await Tab.Open(portal, $"/merchant/orders/{order}", who: merchant);
        await second.IsLive();
        await first.GoesToPay();
        await second.GoesToPay();

        await first.PaysWith("4242 4242 4242 4242");
        await Expect(first.State()).ToHaveTextAsync("Planned");
        await second.Page.ReloadAsync();
        await Expect(second.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Paid" })).ToBeVisibleAsync();

        (await portal.Db(db => db.Payments.CountAsync(p => p.Order == order && p.State == PaymentState.Succeeded))).ShouldBe(1);
    }

    [Fact]
    public async Task An_order_that_waits_for_a_review_goes_on_when_the_design_is_approved()
    {
        await portal.HasManufacturers();
        await using Tab shop = await Tab.Open(portal, who: await portal.AMerchant());
        await shop.OrdersTees("Nike rings");
        await shop.GoesToPay();
        await shop.PaysWith("4242 4242 4242 4242");
        await Expect(shop.State()).ToHaveTextAsync("On hold");
        await using Tab office = await Tab.Open(portal, "/admin/cases", who: await portal.AnAdmin());
        await office.IsLive();

        await office.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Nike rings" }).GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await Expect(shop.State()).ToHaveTextAsync("Planned");
    }

    /// <summary>On the checkout page, until the money is there.</summary>
    protected virtual Task Pay(Tab tab) => tab.PaysWith("4242 4242 4242 4242");

    /// <summary>Every step of the one side is seen on the other side's open page.</summary>
    private static async Task MakeAndShip(Tab house, Job job, Tab shop)
    {
        ILocator next = house.Page.GetByRole(AriaRole.Region, new() { NameRegex = NextStep() });
        await house.Page.GetByRole(AriaRole.Link, new() { Name = job.Title }).First.ClickAsync();
        await next.GetByRole(AriaRole.Button, new() { Name = "Accept job" }).ClickAsync();
        await IsTold(shop, $"Job {job.Number} accepted by a manufacturer");

        await next.GetByRole(AriaRole.Button, new() { Name = "Start job" }).ClickAsync();
        await Expect(shop.State()).ToHaveTextAsync("In production");

        await next.GetByLabel("Made so far").FillAsync("40");
        await next.GetByLabel("Made so far").PressAsync("Tab");
        await next.GetByRole(AriaRole.Button, new() { Name = "Save count" }).ClickAsync();
        await Expect(next.GetByText("40 / 72 pieces")).ToBeVisibleAsync();

        await next.GetByLabel("Failed").FillAsync("1");
        await next.GetByRole(AriaRole.Button, new() { Name = "Save quality check" }).ClickAsync();
        await IsTold(shop, $"Job {job.Number}: 72 pieces passed the quality check");

        await next.GetByLabel("Tracking number, parcel 1").FillAsync("JD014600003SE");
        await next.GetByLabel("Weight, parcel 1").FillAsync("14200");
        await next.GetByRole(AriaRole.Button, new() { Name = "Ship 1 parcel" }).ClickAsync();
        await Expect(shop.State()).ToHaveTextAsync("Shipped");
        await Expect(shop.Page.GetByText("DHL · JD014600003SE")).ToBeVisibleAsync();
    }

    private static Task IsTold(Tab tab, string sentence) => Expect(tab.Page.GetByText(sentence)).ToBeVisibleAsync();

    private static async Task PartsSumToTheTotal(Tab tab)
    {
        IReadOnlyList<string> amounts = await tab.Page.Locator(".breakdown__amount").AllInnerTextsAsync();
        decimal[] read = [.. amounts.Select(a => decimal.Parse(a, NumberStyles.Currency, CultureInfo.GetCultureInfo("en-US")))];
        read.Length.ShouldBeGreaterThan(3);
        read[..^1].Sum().ShouldBe(read[^1]);
    }

    private async Task TheBooksAreBalanced()
    {
        await using Tab office = await Tab.Open(portal, "/admin/ledger", who: await portal.AnAdmin());
        await Expect(office.Page.GetByText("Balanced", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(office.Page.GetByText("Does not balance")).ToHaveCountAsync(0);
    }

    /// <summary>The card with what is to be done now.</summary>
    [GeneratedRegex("^(?:Accept or|Start the|Make and|Ship the)", RegexOptions.None, 1000)]
    private static partial Regex NextStep();

    private static string Money(Money amount) => amount.Amount.ToString("N" + amount.Currency.MinorDigits, CultureInfo.GetCultureInfo("en-US"));
}

public sealed class MainJobOnSqlite(SqliteSite portal) : MainJob(portal), IClassFixture<SqliteSite>
{
    /// <summary>A card that the bank declines, then one that it asks about.</summary>
    protected override async Task Pay(Tab tab)
    {
        await tab.PaysWith("4000 0000 0000 0002");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was charged");
        await tab.PaysWith("4000 0025 0000 3155");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm the payment" }).ClickAsync();
    }
}

public sealed class MainJobOnPostgres(PostgresSite portal) : MainJob(portal), IClassFixture<PostgresSite>;
