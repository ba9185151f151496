using System.Net;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using Microsoft.EntityFrameworkCore;
using static ManufacturingOS.Web.Tests.Account.AccountForms;

namespace ManufacturingOS.Web.Tests.Account;

public abstract class Registering(Portal portal)
{
    [Fact]
    public async Task A_merchant_registers_confirms_by_mail_and_is_in()
    {
        Page asked = await portal.Register("anna@nordlicht.example");
        asked.LeadsTo().ShouldBe("/account/check-mail?for=register");
        await portal.Drain();
        HttpClient browser = portal.Visitor();

        (await browser.SignIn("anna@nordlicht.example", GoodPassword)).Faults().ShouldHaveSingleItem().ShouldContain("Confirm your e-mail address");
        Page confirmed = await (await browser.Open(portal.LinkTo("anna@nordlicht.example"))).Send(Named("confirm"), ("Input.Password", GoodPassword));

        confirmed.LeadsTo().ShouldBe("/account/start");
        (await confirmed.Follow()).LeadsTo().ShouldBe("/merchant");
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_confirmation_link_without_the_password_confirms_nothing()
    {
        await portal.Register("victim@nordlicht.example");
        await portal.Drain();
        HttpClient browser = portal.Visitor();

        Page page = await (await browser.Open(portal.LinkTo("victim@nordlicht.example"))).Send(Named("confirm"), ("Input.Password", "another long word"));

        page.Faults().ShouldBe(["The password is not right."]);
        (await portal.Db(db => db.Users.SingleAsync(u => u.Email == "victim@nordlicht.example"))).EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_manufacturer_starts_unverified_and_with_nothing_to_offer()
    {
        await portal.Register("druck@werkstatt.example", side: "Manufacturer", organisation: "Werkstatt Süd");

        Organisation organisation = await portal.Db(db => db.Organisations.SingleAsync(o => o.Name == "Werkstatt Süd"));
        Manufacturer manufacturer = await portal.Db(db => db.Manufacturers.SingleAsync(m => m.Id == organisation.Id));

        manufacturer.Verification.ShouldBe(Verification.Unverified);
        manufacturer.Capabilities.ShouldBeEmpty();
        manufacturer.RateCard.Methods.ShouldBeEmpty();
        organisation.TimeZone.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public async Task A_known_address_gets_the_same_answer_and_a_mail_that_says_so()
    {
        Person known = await portal.AMerchant();

        Page page = await portal.Register(known.Email);
        await portal.Drain();

        page.LeadsTo().ShouldBe("/account/check-mail?for=register");
        portal.Mails.LatestTo(known.Email).Subject.ShouldBe("You already have an account");
        (await portal.Db(db => db.Users.CountAsync(u => u.Email == known.Email))).ShouldBe(1);
    }

    [Fact]
    public async Task A_registration_that_nobody_confirmed_gives_way_to_the_next()
    {
        await portal.Register("squatted@nordlicht.example", "what the squatter typed", organisation: "Squatter");
        await portal.Drain();
        string oldLink = portal.LinkTo("squatted@nordlicht.example");

        await portal.Register("squatted@nordlicht.example", GoodPassword, organisation: "Rightful");
        await portal.Drain();
        Page old = await (await portal.Visitor().Open(oldLink)).Send(Named("confirm"), ("Input.Password", "what the squatter typed"));
        Page mine = await (await portal.Visitor().Open(portal.LinkTo("squatted@nordlicht.example"))).Send(Named("confirm"), ("Input.Password", GoodPassword));

        old.Faults().ShouldHaveSingleItem().ShouldStartWith("This link no longer works");
        mine.LeadsTo().ShouldBe("/account/start");
        (await portal.Db(db => db.Organisations.AnyAsync(o => o.Name == "Squatter"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("short", "At least 10 characters")]
    [InlineData("Password2026", "among the first")]
    [InlineData("qwertzuiop1", "among the first")]
    [InlineData("manufacturing-os!", "among the first")]
    [InlineData("P@ssw0rd1234", "among the first")]
    [InlineData("1234567890123", "among the first")]
    [InlineData("aaaaaaaaaaaaaaa", "five different")]
    [InlineData("my weakest-links", "your name or address")]
    public async Task A_password_that_is_tried_first_is_refused(string password, string reason)
    {
        Page page = await portal.Register("weakest@links.example", password);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Faults().ShouldContain(f => f.Contains(reason));
    }

    [Fact]
    public async Task Every_fault_of_the_form_is_named_at_its_field_and_what_was_typed_is_kept()
    {
        Page page = await portal.Register("not-an-address", "short", organisation: "   ");

        page.Find("#organisation").GetAttribute("aria-invalid").ShouldBe("true");
        page.Find("#email-error").TextContent.ShouldContain("not an e-mail address");
        page.Find("#password-error").TextContent.ShouldContain("At least 10 characters");
        page.Find("#email").GetAttribute("value").ShouldBe("not-an-address");
        page.Find("#password").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task The_side_of_the_platform_cannot_be_registered()
    {
        Page page = await portal.Visitor().Open("/account/register");
        page.Find("input[name='Input.Kind']").SetAttribute("value", "Platform");
        page.Find("input[name='Input.Kind']").SetAttribute("checked", "");

        Page answer = await page.Send(
            Named("register"),
            ("Input.Organisation", "Takeover"),
            ("Input.Country", "DE"),
            ("Input.Name", "Eve"),
            ("Input.Email", "eve@takeover.example"),
            ("Input.Password", GoodPassword)
        );

        answer.LeadsTo().ShouldBeNull();
        (await portal.Db(db => db.Organisations.AnyAsync(o => o.Name == "Takeover"))).ShouldBeFalse();
    }
}

public sealed class RegisteringOnSqlite(SqlitePortal portal) : Registering(portal), IClassFixture<SqlitePortal>;

public sealed class RegisteringOnPostgres(PostgresPortal portal) : Registering(portal), IClassFixture<PostgresPortal>;
