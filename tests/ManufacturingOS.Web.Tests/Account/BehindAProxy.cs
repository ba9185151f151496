using System.Net;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using static ManufacturingOS.Web.Tests.Account.AccountForms;

namespace ManufacturingOS.Web.Tests.Account;

/// <summary>A portal whose public address is encrypted, with a proxy in front that ends the encryption.</summary>
public sealed class PortalBehindAProxy : SqlitePortal
{
    protected override Task CreateDatabase()
    {
        Settings["Platform:PublicUrl"] = "https://portal.example";
        return base.CreateDatabase();
    }
}

public sealed class BehindAProxy(PortalBehindAProxy portal) : IClassFixture<PortalBehindAProxy>
{
    [Fact]
    public async Task Cookies_travel_encrypted_only_and_are_bound_to_the_host()
    {
        Page page = await portal.Visitor().Open("/account/sign-in");

        page.Status.ShouldBe(HttpStatusCode.OK);
        string cookie = page.Answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-");
        cookie.ShouldContain("secure");
        cookie.ShouldContain("path=/");
    }

    [Fact]
    public async Task A_made_up_forwarded_address_does_not_get_around_the_brake()
    {
        HttpClient browser = portal.Visitor();
        browser.BaseAddress = new Uri("https://localhost");
        for (int i = 0; i <= SignInBrake.MaxFailures; i++)
        {
            browser.DefaultRequestHeaders.Remove("X-Forwarded-For");
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            Page page = await browser.SignIn($"n{i}@nowhere.example", "wrong wrong wrong");
            page.Status.ShouldBe(i < SignInBrake.MaxFailures ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests);
        }
    }
}
