using System.Net;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using Microsoft.EntityFrameworkCore;
using static ManufacturingOS.Web.Tests.Account.AccountForms;

namespace ManufacturingOS.Web.Tests.Account;

public sealed class SigningIn(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task A_page_that_needs_a_sign_in_is_where_it_leads_back_to()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();

        Page asked = await browser.Open("/account/security");
        Page page = await browser.SignIn(person.Email, Person.Password, asked.LeadsTo()!);

        page.LeadsTo().ShouldBe("/account/security");
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("http:evil.example")]
    [InlineData("@evil.example")]
    [InlineData("")]
    public async Task A_way_back_that_leads_elsewhere_is_not_taken(string back)
    {
        Person person = await portal.AMerchant();

        Page page = await portal.Visitor().SignIn(person.Email, Person.Password, "/account/sign-in?return=" + Uri.EscapeDataString(back));
        HttpResponseMessage language = await portal.Visitor().GetAsync(new Uri("/language/de?return=" + Uri.EscapeDataString(back), UriKind.Relative));

        page.LeadsTo().ShouldBe("/account/start");
        language.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Six_wrong_passwords_lock_the_account_and_its_owner_hears_of_it()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        for (int i = 0; i < 6; i++)
        {
            await browser.SignIn(person.Email, "wrong wrong wrong");
        }

        Page refused = await browser.SignIn(person.Email, Person.Password);
        await portal.Drain();
        await portal.Db(db => db.Users.Where(u => u.Id == person.User.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, DateTimeOffset.UnixEpoch)));
        Page later = await browser.SignIn(person.Email, Person.Password);

        refused.LeadsTo().ShouldBeNull();
        portal.Mails.LatestTo(person.Email).Text!.ShouldContain("locked for ten minutes");
        later.LeadsTo().ShouldBe("/account/start");
    }

    [Fact]
    public async Task Unknown_address_wrong_password_and_locked_account_get_one_answer()
    {
        Person person = await portal.AMerchant();
        Person locked = await portal.AMerchant();
        await portal.Db(db => db.Users.Where(u => u.Id == locked.User.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, DateTimeOffset.MaxValue)));

        IReadOnlyList<string>[] answers =
        [
            (await portal.Visitor().SignIn("nobody@nowhere.example", "wrong wrong wrong")).Faults(),
            (await portal.Visitor().SignIn(person.Email, "wrong wrong wrong")).Faults(),
            (await portal.Visitor().SignIn(locked.Email, Person.Password)).Faults(),
        ];

        answers.ShouldAllBe(a => a.Single() == answers[0].Single());
    }

    [Fact]
    public async Task Signing_out_makes_a_copied_cookie_worthless()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        Page signedIn = await browser.SignIn(person.Email, Person.Password);
        string copied = signedIn.Answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("mos.auth=", StringComparison.Ordinal)).Split(';')[0];
        HttpClient thief = portal.Visitor();
        thief.DefaultRequestHeaders.Add("Cookie", copied);
        bool before = await thief.IsSignedIn();

        Page page = await browser.Open("/account/profile");
        Page signedOut = await page.Send("form[action='/account/sign-out']");

        before.ShouldBeTrue();
        signedOut.LeadsTo().ShouldBe("/");
        (await thief.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browser_within_a_minute()
    {
        Person person = await portal.AMerchant();
        HttpClient here = portal.Visitor();
        HttpClient there = portal.Visitor();
        await here.SignIn(person.Email, Person.Password);
        await there.SignIn(person.Email, Person.Password);

        Page security = await here.Open("/account/security");
        Page done = await security.Send(Named("everywhere"));
        await portal.Advance(TimeSpan.FromSeconds(61));

        done.LeadsTo().ShouldBe("/account/sign-in?done=everywhere");
        (await here.IsSignedIn()).ShouldBeFalse();
        (await there.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sign_in_ends_after_thirty_days_even_when_it_is_used_every_day()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        await browser.SignInRemembered(person.Email, Person.Password, remember: true);

        var days = new List<bool>();
        for (int day = 0; day < 31; day++)
        {
            await portal.Advance(TimeSpan.FromDays(1));
            days.Add(await browser.IsSignedIn());
        }

        days.Take(29).ShouldAllBe(isIn => isIn);
        days[^1].ShouldBeFalse();
    }

    [Fact]
    public async Task A_sign_in_that_lies_idle_ends()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        await browser.SignInRemembered(person.Email, Person.Password, remember: true);

        await portal.Advance(SignInTimes.Idle + TimeSpan.FromMinutes(1));

        (await browser.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing()
    {
        HttpClient browser = portal.Visitor();
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Input.Email", "a@b.example"), new("Input.Password", "x")]);

        HttpResponseMessage answer = await browser.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}

public sealed class TryingManyAccounts(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task Twenty_failures_from_one_address_make_it_wait_whatever_the_account()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        for (int i = 0; i < SignInBrake.MaxFailures; i++)
        {
            await browser.SignIn($"somebody{i}@nowhere.example", "wrong wrong wrong");
        }

        Page refused = await browser.SignIn(person.Email, Person.Password);
        await portal.Advance(SignInBrake.Window);
        Page later = await browser.SignIn(person.Email, Person.Password);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        later.LeadsTo().ShouldBe("/account/start");
    }

    [Fact]
    public async Task A_fresh_database_has_no_account()
    {
        (await portal.Db(db => db.Users.CountAsync(u => !u.Email!.EndsWith("@example.test")))).ShouldBe(0);
    }
}
