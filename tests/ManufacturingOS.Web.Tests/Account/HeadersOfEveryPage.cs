using System.Net;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;

namespace ManufacturingOS.Web.Tests.Account;

public sealed class HeadersOfEveryPage(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/register")]
    [InlineData("/no-such-page")]
    [InlineData("/account/profile")]
    public async Task A_page_allows_own_scripts_and_styles_only_and_no_frame(string path)
    {
        HttpResponseMessage answer = (await (await (await portal.AMerchant()).Browser()).Open(path)).Answer;

        string policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("style-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("Referrer-Policy").ShouldBeTrue();
        answer.Headers.Contains("Permissions-Policy").ShouldBeTrue();
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/security")]
    [InlineData("/account/members")]
    public async Task A_page_holds_no_inline_script_style_or_handler(string path)
    {
        Page page = await (await (await portal.AMerchant()).Browser()).Open(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.All("script:not([src]), style, [style]").ShouldBeEmpty();
        page.All("*").SelectMany(e => e.Attributes).ShouldNotContain(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_cookie_is_for_the_server_alone_and_for_this_site()
    {
        Person person = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        Page form = await browser.Open("/account/sign-in");
        Page signedIn = await browser.SignIn(person.Email, Person.Password);
        HttpResponseMessage language = await browser.GetAsync(new Uri("/language/de", UriKind.Relative));

        IEnumerable<string> cookies = new[] { form.Answer, signedIn.Answer, language }.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : []);

        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(c => c.Contains("httponly") && (c.Contains("samesite=lax") || c.Contains("samesite=strict")));
    }

    [Fact]
    public async Task The_chosen_language_is_kept_and_a_language_that_is_not_there_is_not_found()
    {
        HttpClient browser = portal.Visitor();

        HttpResponseMessage chosen = await browser.GetAsync(new Uri("/language/de?return=%2Faccount%2Fsign-in%3Fx%3D1", UriKind.Relative));
        Page page = await browser.Open("/account/sign-in");

        chosen.Headers.Location!.OriginalString.ShouldBe("/account/sign-in?x=1");
        page.Find("html").GetAttribute("lang").ShouldBe("de");
        page.Title.ShouldBe("Anmelden");
        (await browser.GetAsync(new Uri("/language/xx", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
