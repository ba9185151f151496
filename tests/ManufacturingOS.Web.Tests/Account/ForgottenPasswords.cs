using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using static ManufacturingOS.Web.Tests.Account.AccountForms;

namespace ManufacturingOS.Web.Tests.Account;

public sealed class ForgottenPasswords(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task A_link_sets_a_new_password_once_and_ends_every_sign_in()
    {
        Person person = await portal.AMerchant();
        HttpClient old = portal.Visitor();
        await old.SignIn(person.Email, Person.Password);
        string link = await AskFor(person.Email);

        Page reset = await (await portal.Visitor().Open(link)).Send(Named("reset"), ("Input.Password", "eleven loud geese"));
        Page again = await (await portal.Visitor().Open(link)).Send(Named("reset"), ("Input.Password", "twelve loud geese"));
        await portal.Advance(TimeSpan.FromSeconds(61));

        reset.LeadsTo().ShouldBe("/account/sign-in?done=password");
        again.Faults().ShouldHaveSingleItem().ShouldStartWith("This link no longer works");
        (await old.IsSignedIn()).ShouldBeFalse();
        (await portal.Visitor().SignIn(person.Email, Person.Password)).LeadsTo().ShouldBeNull();
        (await portal.Visitor().SignIn(person.Email, "eleven loud geese")).LeadsTo().ShouldBe("/account/start");
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        Page page = await (await portal.Visitor().Open("/account/forgot-password")).Send(Named("forgot"), ("Input.Email", "nobody@nowhere.example"));
        await portal.Drain();

        page.LeadsTo().ShouldBe("/account/check-mail?for=reset");
        portal.Mails.To("nobody@nowhere.example").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_the_link_tells_its_address_to_nobody()
    {
        Person person = await portal.AMerchant();

        Page page = await portal.Visitor().Open(await AskFor(person.Email));

        page.Answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task The_link_leads_to_the_configured_address_whatever_the_request_says()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        browser.DefaultRequestHeaders.Host = "127.0.0.1";

        await (await browser.Open("/account/forgot-password")).Send(Named("forgot"), ("Input.Email", person.Email));
        await portal.Drain();

        portal.Mails.LatestTo(person.Email).Links.ShouldAllBe(l => l.StartsWith("http://localhost:5080/"));
    }

    [Fact]
    public async Task No_token_lies_in_the_outbox()
    {
        Person person = await portal.AMerchant();
        string token = (await AskFor(person.Email)).Split("token=")[1];

        List<string> bodies = await portal.Db(db => Task.FromResult(db.Outbox.Select(m => m.Body).ToList()));

        bodies.ShouldContain(b => b.Contains(person.Email));
        bodies.ShouldNotContain(b => b.Contains(token));
    }

    private async Task<string> AskFor(string email)
    {
        await (await portal.Visitor().Open("/account/forgot-password")).Send(Named("forgot"), ("Input.Email", email));
        await portal.Drain();
        return portal.LinkTo(email);
    }
}
