using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using Microsoft.EntityFrameworkCore;
using static ManufacturingOS.Web.Tests.Account.AccountForms;

namespace ManufacturingOS.Web.Tests.Account;

public sealed class SecondFactors(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => AuthenticatorCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30).ShouldBe(code);

    [Fact]
    public async Task With_a_second_factor_the_password_alone_does_not_sign_in()
    {
        (Person person, string key, _) = await WithSecondFactor();
        HttpClient browser = portal.Visitor();

        Page asked = await browser.SignIn(person.Email, Person.Password);
        bool isIn = await browser.IsSignedIn();
        Page page = await (await asked.Follow()).Send(Named("second"), ("Input.Code", AuthenticatorCode.At(key, Now + 1)));

        asked.LeadsTo().ShouldBe("/account/second-factor");
        isIn.ShouldBeFalse();
        page.LeadsTo().ShouldBe("/account/start");
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_works_once()
    {
        (Person person, string key, _) = await WithSecondFactor();
        string code = AuthenticatorCode.At(key, Now + 1);
        Page first = await (await (await portal.Visitor().SignIn(person.Email, Person.Password)).Follow()).Send(Named("second"), ("Input.Code", code));

        Page second = await (await (await portal.Visitor().SignIn(person.Email, Person.Password)).Follow()).Send(Named("second"), ("Input.Code", code));

        first.LeadsTo().ShouldBe("/account/start");
        second.Faults().ShouldHaveSingleItem().ShouldContain("used already");
    }

    [Fact]
    public async Task A_recovery_code_works_once_and_its_owner_hears_of_it()
    {
        (Person person, _, string[] codes) = await WithSecondFactor();
        Page first = await Recover(person, codes[3]);
        await portal.Drain();

        Page second = await Recover(person, codes[3]);
        Page other = await Recover(person, codes[4].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));

        first.LeadsTo().ShouldBe("/account/start");
        portal.Mails.LatestTo(person.Email).Text!.ShouldContain("recovery code");
        second.LeadsTo().ShouldBeNull();
        other.LeadsTo().ShouldBe("/account/start");
    }

    [Fact]
    public async Task The_database_holds_neither_the_key_nor_the_codes()
    {
        (Person person, string key, string[] codes) = await WithSecondFactor();

        List<string?> kept = await portal.Db(db => db.UserTokens.Where(t => t.UserId == person.User.Id).Select(t => t.Value).ToListAsync());

        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(value => !value!.Contains(key) && !codes.Any(value.Contains));
    }

    [Fact]
    public async Task Turning_it_off_asks_who_it_is_when_the_proof_is_old()
    {
        (Person person, string key, _) = await WithSecondFactor();
        HttpClient browser = portal.Visitor();
        await (await (await browser.SignIn(person.Email, Person.Password)).Follow()).Send(Named("second"), ("Input.Code", AuthenticatorCode.At(key, Now + 1)));
        await portal.Advance(TimeSpan.FromMinutes(6));

        Page stale = await browser.Open("/account/security/two-factor/off");
        Page proven = await (await stale.Follow()).Send(Named("prove"), ("Input.Password", Person.Password));
        Page off = await (await proven.Follow()).Send(Named("off"));

        stale.LeadsTo()!.ShouldContain("/account/prove");
        off.LeadsTo().ShouldBe("/account/security?done=two-factor-off");
        (await portal.Db(db => db.Users.SingleAsync(u => u.Id == person.User.Id))).TwoFactorEnabled.ShouldBeFalse();
    }

    private async Task<Page> Recover(Person person, string code)
    {
        HttpClient browser = portal.Visitor();
        await browser.SignIn(person.Email, Person.Password);
        return await (await browser.Open("/account/second-factor?with=recovery")).Send(Named("second"), ("Input.Code", code));
    }

    private async Task<(Person Person, string Key, string[] Codes)> WithSecondFactor()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        await browser.SignIn(person.Email, Person.Password);
        Page page = await browser.Open("/account/security/two-factor");
        string key = page.Find("#authenticator-key").TextContent.Replace(" ", "", StringComparison.Ordinal);
        page.All(".qr svg path").ShouldHaveSingleItem();

        Page done = await page.Send(Named("two-factor"), ("Input.Code", AuthenticatorCode.At(key, Now)));
        string[] codes = done.Find("#recovery-codes").TextContent.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        codes.Length.ShouldBe(10);
        return (person, key, codes);
    }
}
