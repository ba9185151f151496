using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using static ManufacturingOS.Web.Tests.Account.AccountForms;

namespace ManufacturingOS.Web.Tests.Account;

public sealed class ChangingAddresses(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task The_new_address_holds_once_confirmed_and_the_old_one_can_undo_it()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        await browser.SignIn(person.Email, Person.Password);

        await (await browser.Open("/account/email")).Send(Named("email"), ("Input.Email", "moved@nordlicht.example"));
        await portal.Drain();
        (await portal.Visitor().SignIn("moved@nordlicht.example", Person.Password)).LeadsTo().ShouldBeNull();
        await (await portal.Visitor().Open(portal.LinkTo("moved@nordlicht.example"))).Send(Named("new-email"));
        await portal.Drain();
        (await portal.Visitor().SignIn("moved@nordlicht.example", Person.Password)).LeadsTo().ShouldBe("/account/start");

        Page undone = await (await portal.Visitor().Open(portal.LinkTo(person.Email))).Send(Named("undo-email"));
        await portal.Drain();

        undone.LeadsTo().ShouldBe("/account/check-mail?for=reset");
        (await portal.Visitor().SignIn("moved@nordlicht.example", Person.Password)).LeadsTo().ShouldBeNull();
        (await portal.Visitor().SignIn(person.Email, Person.Password)).LeadsTo().ShouldBeNull("the password may be known to somebody else");
        await (await portal.Visitor().Open(portal.LinkTo(person.Email))).Send(Named("reset"), ("Input.Password", "eleven loud geese"));
        (await portal.Visitor().SignIn(person.Email, "eleven loud geese")).LeadsTo().ShouldBe("/account/start");
    }

    [Fact]
    public async Task An_address_that_belongs_to_somebody_gets_no_link()
    {
        Person person = await portal.AMerchant();
        Person other = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        await browser.SignIn(person.Email, Person.Password);

        Page page = await (await browser.Open("/account/email")).Send(Named("email"), ("Input.Email", other.Email));
        await portal.Drain();

        page.LeadsTo().ShouldBe("/account/check-mail?for=email");
        portal.Mails.To(other.Email).ShouldBeEmpty();
    }
}
